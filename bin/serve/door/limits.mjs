/** Limits of one request. */
export const limits = {
  /** Characters of path and query together; browsers and proxies support about as many. */
  address: 4_096,
  /** Folders of a path; the deepest page has eight. */
  segments: 16,
  /** Names and values of a query. */
  parameters: 64,
  /** Bytes of all headers together, cookies among them. */
  headerBytes: 16_384,
  headers: 100,
};

const MB = 1_000_000;

/**
 * Maximum bytes of a body by path; the first match counts. For slightly larger bodies, the routes themselves
 * respond.
 */
const bodies = [
  [/^\/api\/auth\//, 16_384],
  [/^\/verify$/, 51 * MB],
  [/^\/imports\/accept$/, 27 * MB],
  // Server actions, and the saves of a draft.
  [/^/, 7 * MB],
];

/** True if a path parses its bodies itself (mainly files), so that the parser of server actions does not. */
export const hasOwnBodies = (path) => bodies.slice(0, -1).some(([pattern]) => pattern.test(path));

/** Maximum bytes of a body for that path. */
export const bodyLimit = (path) => bodies.find(([pattern]) => pattern.test(path))[1];
