/**
 * npm run set-up -- <12-digit code of the county or city> <county or city> <username> <name>
 *
 * The first county, or city, and administrator of an empty system, on the PostgreSQL that DATABASE_URL names.
 * Begun by bin/set-up.mjs, which installs what this needs.
 */
import { createAccountSchema } from "@/lib/accounts/schema";
import { ensureMigrationsAsOwner } from "../data/migrations.mjs";

const usage =
  "用法：npm run set-up -- 370322000000 高青县 guanli 张三（设区的市写市的代码：370300000000 淄博市 …）";

async function main([code, county, username, name]: string[]): Promise<string> {
  if (!process.env.DATABASE_URL)
    throw new Error("请先设置 DATABASE_URL，指明正式使用的 PostgreSQL（程序目录的 .env，或者环境变量）。");
  if (!code || !county || !username || !name) throw new Error(usage);
  const person = createAccountSchema.pick({ username: true, name: true }).safeParse({ username, name });
  if (!person.success) throw new Error(person.error.issues.map(({ message }) => message).join("\n"));

  await ensureMigrationsAsOwner(process.env.DATABASE_URL, () => {});
  // Imported here because importing opens the database, whose URL is only known now.
  const { setUpCounty } = await import("@/lib/accounts/mutations/set-up");
  const made = await setUpCounty({ code, name: county, organ: `${county}人民政府` }, person.data);
  if (!made.ok) throw new Error(made.refusals.map(({ message }) => message).join("\n"));
  return `已建立${county}和管理员 ${made.value.username}，首次登录密码：${made.value.password}（登录后须更换，只显示这一次）`;
}

main(process.argv.slice(2))
  .then((text) => console.log(text))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(() => process.exit());
