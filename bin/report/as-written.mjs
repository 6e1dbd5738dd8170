import { register } from "tsx/esm/api";

/**
 * Runs the command from its sources: all commands but `check` and `import`, and these too if they cannot be
 * bundled (see bundle.mjs). It runs
 *
 * - in the main thread, by bin/report.mjs, for commands that do not read files from outside;
 * - in a worker thread, by run-bounded.mjs, for those that do. The worker gets its own arguments, but does
 *   not inherit module hooks registered in the main thread, so they are registered here in either case.
 */
register();

// A static import would run before the hooks are registered. A fault in a source is thrown here, and ends the
// thread with Node's message.
await import("../report.ts");
