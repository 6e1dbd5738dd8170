import { ensureMigrations } from "../data/migrations.mjs";
import { loadEnvFiles } from "../serve/environment.mjs";
import { demandRehearsal, RefusedRehearsal, rehearseNation } from "./rehearse";
import { rehearsalSchema } from "./schema";

/**
 * Fills the database of DATABASE_URL as the arguments say; progress is printed to stderr.
 *
 * @throws {RefusedRehearsal} for invalid arguments, and for a database that is not meant for this
 */
export async function rehearseByCommand(given: object) {
  const asked = rehearsalSchema.safeParse(given);
  if (!asked.success) throw new RefusedRehearsal(asked.error.issues.map(({ message }) => message).join(" "));
  loadEnvFiles();
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new RefusedRehearsal(
      "演练数据不写入内置数据库：请新建一个空数据库，例如 nianbao_rehearsal，并设置 DATABASE_URL 指向它。",
    );
  // Checked before anything is written, tables included.
  await demandRehearsal(url);
  await ensureMigrations(url, () => {});
  const { scale, departments } = asked.data;
  return rehearseNation({ url, scale, departments, say: (line) => console.error(line) });
}
