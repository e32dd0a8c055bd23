/** The words of the portfolio in the view 估值 in English; the keys are those of the Chinese module. */
export const strings = {
};
