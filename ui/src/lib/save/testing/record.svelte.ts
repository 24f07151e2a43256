// A record of a host that counts revisions and trims what it takes.
export function record<T extends Record<string, string>>(fields: T, revision: number) {
  let now = { fields, revision };
  let held = $state.raw(now);
  const sent: [number | null, T][] = [];
  const trimmed = (one: T) => Object.fromEntries(Object.entries(one).map(([name, text]) => [name, text.trim()])) as T;
  return {
    get held() { return held; },
    sent,
    save: async (typed: T, seen: number | null) => {
      if (seen !== now.revision) throw { kind: 'stale', sentence: 'Zmieniono w innym miejscu.' };
      sent.push([seen, typed]);
      now = { fields: trimmed(typed), revision: now.revision + 1 };
      return now.revision;
    },
    /** Another act writes, and the screen reads it. */
    another(change: Partial<T>) {
      now = { fields: { ...now.fields, ...change }, revision: now.revision + 1 };
      held = now;
    },
    /** The screen reads what is there. */
    read() { held = now; },
  };
}
