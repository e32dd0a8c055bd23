/** The words of the view 估值 in English: frame, calculator, and the words of the subject; the keys are those of the Chinese module. */
export const strings = {
  "value.title": "Valuation",
  "value.lead": "Values by the rules you choose: every result names its method, article, steps and rounding; what is missing is named, no price is made up.",
  "value.parts": "One holding or a plan",
  "value.part.one": "One holding",
  "value.part.plan": "Portfolio and NAV",
};
