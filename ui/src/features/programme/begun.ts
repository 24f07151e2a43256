// Names of forms of a programme: the page opens by itself the form that was left, and forgets those of what is removed.
export const placeOfTask = (programme: number, task: { id: number } | null) => (task ? `task.${task.id}` : `programme.${programme}.task`);
export const placeOfGoal = (goal: { id: number }) => `goal.${goal.id}`;
export const placeOfNewIndicator = (goal: { id: number }) => `goal.${goal.id}.indicator`;
export const placeOfIndicator = (indicator: { id: number }) => `indicator.${indicator.id}`;
