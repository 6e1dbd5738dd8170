import { randomBytes } from "node:crypto";

// The settings are validated as a whole when the database is opened. Loading signs nobody in, so any secret
// works.
process.env.NEXTAUTH_SECRET ??= randomBytes(24).toString("hex");
