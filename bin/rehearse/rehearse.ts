import { Client } from "pg";
import { query } from "../postgres/query.mjs";
import { beginFilling, endFilling, prepareFilling, writeUnits, writeYear } from "./fill";
import { type NationUnit, nationUnits } from "./nation";
import { rehearsalYears, templates } from "./templates";

/** The database may not be filled, with a Chinese message. */
export class RefusedRehearsal extends Error {}

/** `scale`: the share of the nation, above 0 and at most 1; `departments`: the number in each county. */
export type Rehearsal = { url: string; scale: number; departments: number; say?: (line: string) => void };

/** Units written by one statement. */
const BATCH = 10_000;

/** Connections that write at the same time, one year each. */
const WRITERS = 2;

/**
 * Fills an empty database with the publications of a whole nation, made from the demonstration's contents:
 * units, ten years of reports, and everything that the public pages read. Nothing is signed, and only the
 * publications are recorded: the data are for measuring only.
 *
 * @throws {RefusedRehearsal} unless the database is named as a rehearsal and holds no units, accounts,
 * reports or publications
 */
export async function rehearseNation({ url, scale, departments, say = () => {} }: Rehearsal) {
  await demandRehearsal(url);
  const clients = await Promise.all(Array.from({ length: WRITERS }, () => connect(url)));
  const [client] = clients as [Client];
  try {
    await prepareFilling(client, templates());
    const { units, reporting } = await fillUnits(client, scale, departments);
    say(`${units} 个单位，其中 ${reporting} 个编报`);
    const indexes = await beginFilling(client);
    await fillYears(clients, reporting, say);
    await endFilling(client, indexes);
    const { rows } = await client.query<{ publications: number; bytes: string }>(
      'SELECT count(*)::int AS publications, pg_database_size(current_database()) AS bytes FROM "Publication"',
    );
    return { units, reporting, publications: rows[0]?.publications ?? 0, bytes: Number(rows[0]?.bytes ?? 0) };
  } finally {
    for (const each of clients) await each.end();
  }
}

/**
 * Refuses a database whose name does not mark it as disposable, and one that is already in use.
 *
 * @throws {RefusedRehearsal} with what to do
 */
export async function demandRehearsal(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  if (!/(^|[_-])rehearsal$/.test(name))
    throw new RefusedRehearsal(
      `演练数据只写入名称以 rehearsal 结尾的空数据库，现在连接的是“${name}”，没有写入。请新建一个数据库，例如 nianbao_rehearsal，并让 DATABASE_URL 指向它。`,
    );
  const used = { Publication: "公布的报告", Report: "报告", Account: "账号", Unit: "单位" };
  await query(url, async (client: Client) => {
    for (const [table, label] of Object.entries(used)) {
      const known = await client.query("SELECT to_regclass($1) AS known", [`"${table}"`]);
      if (!known.rows[0].known) continue;
      const { rowCount } = await client.query(`SELECT 1 FROM "${table}" LIMIT 1`);
      if (rowCount) throw new RefusedRehearsal(`数据库里已经有${label}，演练数据只写入空数据库，没有写入。`);
    }
  });
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  // A broken connection fails the query that uses it; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  await client.query(
    "SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '64MB'; SET nianbao.areas = 'later'",
  );
  return client;
}

async function fillUnits(client: Client, scale: number, departments: number) {
  const count = { units: 0, reporting: 0 };
  const write = async (batch: NationUnit[]) => {
    count.reporting += await writeUnits(client, batch, count.reporting);
    count.units += batch.length;
  };
  let batch: NationUnit[] = [];
  for (const unit of nationUnits(scale, departments)) {
    batch.push(unit);
    if (batch.length === BATCH) {
      await write(batch);
      batch = [];
    }
  }
  await write(batch);
  await client.query("ANALYZE rehearsal.unit, rehearsal.template");
  return count;
}

/** Each connection takes the next year until none is left. */
async function fillYears(clients: readonly Client[], units: number, say: (line: string) => void) {
  const left: number[] = [...rehearsalYears];
  const newest = Math.max(...left);
  await Promise.all(
    clients.map(async (client) => {
      for (let year = left.shift(); year !== undefined; year = left.shift()) {
        await writeYear(client, { year, units, newest });
        say(`${year} 年度已写入`);
      }
    }),
  );
}
