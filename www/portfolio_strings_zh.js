/** The words of the portfolio in the view 估值 in Chinese; the keys are those of the English module. */
export const strings = {
};
