// Addresses after the hash: "#/organisation/12?tab=history". Pure.

export type Params = Record<string, string>;

/** Where the officer is. */
export type Address = { path: string; query: URLSearchParams };

/** Splits a hash into path and query; anything that is no address is the desk. */
export function readAddress(hash: string): Address {
  const text = hash.replace(/^#/, '');
  const [path = '', query = ''] = text.split('?', 2);
  return { path: path.startsWith('/') ? path.replace(/(.)\/+$/, '$1') : '/', query: new URLSearchParams(query) };
}

/** Does `path` fit `pattern` ("/programme/:id/:part?")? Answers the named parts, or null. */
export function fit(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (given.length > wanted.length) return null;
  const params: Params = {};
  for (const [index, part] of wanted.entries()) {
    const here = given[index];
    if (part.startsWith(':')) {
      const optional = part.endsWith('?');
      const name = part.slice(1, optional ? -1 : undefined);
      if (here === undefined && !optional) return null;
      if (here !== undefined) params[name] = decoded(here);
    } else if (part !== here) {
      return null;
    }
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The hash of a path with values for its query; empty values are left out. */
export function href(path: string, query: Record<string, string | number | null | undefined> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `#${path}${text ? `?${text}` : ''}`;
}
