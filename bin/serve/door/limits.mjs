/** Limits of one request. */
export const limits = {
  /** Characters of path and query together; browsers and proxies carry about as many. */
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
 * Bytes of a body by the path that takes it; the first that fits counts. The routes themselves answer what is
 * a little too large.
 */
const bodies = [
  [/^\/api\/auth\//, 16_384],
  [/^\/verify$/, 51 * MB],
  [/^\/imports\/accept$/, 27 * MB],
  // Server actions, and the saves of a draft.
  [/^/, 7 * MB],
];

/** Whether a path reads its bodies by itself, files above all, and not by what reads server actions. */
export const hasOwnBodies = (path) => bodies.slice(0, -1).some(([pattern]) => pattern.test(path));

/** Bytes that may be sent to that path. */
export const bodyLimit = (path) => bodies.find(([pattern]) => pattern.test(path))[1];
