// Names of half-filled forms of a programme: the page opens by itself the form that was left.
export const placeOfTask = (programme: number, task: { id: number } | null) => (task ? `task.${task.id}` : `programme.${programme}.task`);
