import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations", seed: "node --import tsx prisma/seed.ts" },
  // `prisma generate` needs no database; what needs one says so itself when this is empty.
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
