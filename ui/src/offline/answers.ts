// What a person filled in: plain JSON whose numbers are whole (grosze, hundredths). A place in it is a path: "costs.3.name".

export type Answer = string | number | boolean | null | Answer[] | { [key: string]: Answer };
export type Answers = { [key: string]: Answer };

export const isRecord = (value: unknown): value is { [key: string]: Answer } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path; null where nothing does. */
export function at(answers: Answer, path: string): Answer {
  if (!path.includes('.') && path !== '') return isRecord(answers) && Object.hasOwn(answers, path) ? (answers[path] ?? null) : null;
  return along(answers, path === '' ? [] : path.split('.'));
}

/** What stands at the end of the steps of a path. */
export function along(answers: Answer, steps: readonly string[]): Answer {
  let here: Answer | undefined = answers;
  for (const part of steps) {
    if (Array.isArray(here)) here = here[Number(part)];
    else if (isRecord(here)) here = Object.hasOwn(here, part) ? here[part] : undefined;
    else return null;
  }
  return here ?? null;
}

/** Writes in place, making the records and lists on the way; null takes the value out. */
export function put(answers: Answers, path: string, value: Answer): void {
  if (!path.includes('.')) {
    if (value === null) delete answers[path];
    else answers[path] = value;
    return;
  }
  const parts = path.split('.');
  let here: Answer = answers;
  parts.forEach((part, depth) => {
    const last = depth === parts.length - 1;
    const next = parts[depth + 1];
    const empty = (): Answer => (next !== undefined && /^\d+$/.test(next) ? [] : {});
    if (Array.isArray(here)) {
      const index = Number(part);
      while (here.length <= index) here.push({});
      const there = here[index];
      if (last) here[index] = value;
      else here = typeof there === 'object' && there !== null && usable(there, next) ? there : (here[index] = empty());
    } else if (isRecord(here)) {
      const there = Object.hasOwn(here, part) ? here[part] : undefined;
      if (last) {
        if (value === null) delete here[part];
        else here[part] = value;
      } else {
        here = typeof there === 'object' && there !== null && usable(there, next) ? there : (here[part] = empty());
      }
    }
  });
}

/** A record of an empty list is made where a row is to stand, and the other way round. */
const usable = (there: object, next: string | undefined) => Array.isArray(there) === (next !== undefined && /^\d+$/.test(next));
