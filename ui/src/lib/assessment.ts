// Where what a rule of the commission or of the results found is mended. Pure.

/** The part of a call's page in the address of each rule; amounts are mended on the list while nothing was granted. */
const OF_RULE: Record<string, string> = {
  'M-01': 'commission', 'M-02': 'commission', 'M-03': 'commission', 'M-04': 'commission', 'M-05': 'commission',
  'M-06': 'cards', 'M-07': 'cards',
  'M-08': 'ranking', 'M-09': 'ranking',
  'M-10': 'results', 'M-11': 'results', 'M-12': 'results',
  'M-13': 'changes', 'M-14': 'documents', 'M-15': 'ranking',
  'M-16': 'offers',
};

/** The part of a call's page where a finding of this rule is mended; null: it is a rule of something else. */
export const partOfAssessment = (rule: string): string | null => OF_RULE[rule] ?? null;
