/** The words of the view 估值 in Chinese: frame, calculator, and the words of the subject; the keys are those of the English module. */
export const strings = {
  "value.title": "估值",
  "value.lead": "按所选的规则估值：每个结果写明方法、条款、步骤和取整；缺什么就说缺什么，不代填价格。",
  "value.parts": "单项或组合",
  "value.part.one": "单项计算",
  "value.part.plan": "组合与净值",
};
