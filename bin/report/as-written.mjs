import { register } from "tsx/esm/api";

/**
 * The command from its sources: everything but `check` and `import`, and these where they cannot be kept as
 * one script (see bundle.mjs). It is run
 *
 * - in the thread that was called, by bin/report.mjs, for what reads no files of others;
 * - in a thread of its own, by run-bounded.mjs, for what does. That thread is given its own arguments, and
 *   Node hands it none of the hooks that were registered in the other: so they are registered here, in
 *   whichever thread this is.
 */
register();

// Only behind the hooks can a source be loaded, which a static import would be before them. A fault in a
// source is thrown here, and ends the thread with what Node says of it.
await import("../report.ts");
