import { randomBytes } from "node:crypto";

// The settings are validated as a whole when the database is opened. Loading signs nobody in, so any secret
// works.
process.env.NEXTAUTH_SECRET ??= randomBytes(24).toString("hex");
// Loading makes several moves at once: on a slow computer each waits longer for a connection, for the record
// and for its turn than a user would.
process.env.DATABASE_PATIENCE ??= "30";
