import { randomBytes } from "node:crypto";

// The settings are checked as a whole when the database is opened. Loading signs nobody in, so any secret
// will do.
process.env.NEXTAUTH_SECRET ??= randomBytes(24).toString("hex");
