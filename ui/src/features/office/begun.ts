/** The name of the half-filled form of a person who signs: the list opens by itself the one that was left. */
export const placeOfPerson = (person: { id: number } | null) => (person ? `signatory.${person.id}` : 'signatory');
