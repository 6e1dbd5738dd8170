import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { freePort } from "../../bin/process/port.mjs";
import { signal } from "../../bin/process/processes.mjs";
import { type Link, openLink } from "./link";
import { findPrograms, killWithChildren, pidIn, runner } from "./node-programs";
import { etcdArguments, haproxySettings, type Ports, patroniSettings } from "./node-settings";

/** Two PostgreSQL nodes of one cluster under Patroni, with etcd and HAProxy, on this machine. */
export type Nodes = {
  /** The primary, whichever node that is; the folder is where the product may keep its secrets. */
  database: {
    url: string;
    home: string;
    pid(): number;
    exited(): Promise<never>;
    restart(): Promise<void>;
    stop(): Promise<void>;
  };
  /** A node itself, with the rights of the product or of the superuser. */
  urlOf(at: number, who?: "nianbao" | "postgres"): string;
  /** The number of the node that is the primary; null while there is none. */
  primary(): Promise<number | null>;
  /** Until a node is the primary and the other one follows it, as its synchronous standby if there is one. */
  whole(): Promise<void>;
  /** Kills PostgreSQL's first process. */
  killPostgres(at: number): void;
  /** Kills PostgreSQL with all of its processes and its Patroni, as a machine dies. */
  killNode(at: number): void;
  startNode(at: number): void;
  /** From now on the other node gets nothing from this one, until this one is killed. */
  holdLink(at: number): void;
};

export async function openNodes(isSynchronous: boolean): Promise<Nodes> {
  const { run, nodes, balanced, password, startNode } = await startPrograms(isSynchronous);
  const nodeOf = (at: number) => nodes[at] as Node;
  const whole = () =>
    until("both nodes are there", async () => {
      const roles = await Promise.all(nodes.map(roleOf));
      return roles.includes("primary") && roles.includes(isSynchronous ? "synchronous" : "replica");
    });
  const urlAt = (port: number, who = "nianbao", name = "nianbao") =>
    `postgresql://${who}:${password}@127.0.0.1:${port}/${name}`;
  const superuser = urlAt(balanced, "postgres", "postgres");
  await whole();
  await until("HAProxy leads to the primary", () => answers(superuser));
  await makeDatabase(superuser, password);
  const postmasterOf = (at: number) => pidIn(join(nodeOf(at).data, "postmaster.pid"));
  return {
    database: {
      url: urlAt(balanced),
      home: run.writable("product"),
      pid: () => postmasterOf(0),
      exited: () => new Promise<never>(() => {}),
      restart: async () => {},
      async stop() {
        run.end();
        for (const { link } of nodes) link.close();
      },
    },
    urlOf: (at, who) => urlAt(nodeOf(at).postgres, who),
    async primary() {
      const at = (await Promise.all(nodes.map(roleOf))).indexOf("primary");
      return at < 0 ? null : at;
    },
    whole,
    killPostgres: (at) => signal(postmasterOf(at), "SIGKILL"),
    killNode(at) {
      run.kill(nodeOf(at).name);
      killWithChildren(postmasterOf(at));
      nodeOf(at).link.breakOff();
    },
    startNode,
    holdLink: (at) => nodeOf(at).link.hold(),
  };
}

/** Until the first node is the primary, and the second one has begun to follow it. */
async function startPrograms(isSynchronous: boolean) {
  const programs = findPrograms();
  if (typeof programs === "string") throw new Error(programs);
  const folder = mkdtempSync(join(tmpdir(), "nianbao-nodes-"));
  chmodSync(folder, 0o755);
  const run = runner(folder);
  process.once("exit", () => run.end());
  const [etcd, etcdPeer, balanced] = [await freePort(), await freePort(), await freePort()];
  const nodes = [await nodeAt(folder, 0), await nodeAt(folder, 1)] as const;
  const password = randomBytes(18).toString("base64url");
  const binaries = dirname(realpathSync(programs.initdb));
  const settingsOf = (node: Node) => patroniSettings(node, { etcd, password, isSynchronous, binaries });
  for (const node of nodes) run.file(`${node.name}.yml`, JSON.stringify(settingsOf(node)));
  run.file("haproxy.cfg", haproxySettings(balanced, nodes));
  const startNode = (at: number) => {
    const { name } = nodes[at] as Node;
    run.start(name, programs.patroni, [join(folder, `${name}.yml`)]);
  };
  run.start("etcd", programs.etcd, etcdArguments(join(folder, "etcd"), etcd, etcdPeer));
  run.start("haproxy", programs.haproxy, ["-db", "-f", join(folder, "haproxy.cfg")]);
  startNode(0);
  await until("the first node is the primary", async () => (await roleOf(nodes[0])) === "primary");
  startNode(1);
  return { run, nodes, balanced, password, startNode };
}

type Node = Ports & { name: string; data: string; link: Link };

async function nodeAt(folder: string, at: number): Promise<Node> {
  const [postgres, rest] = [await freePort(), await freePort()];
  const link = await openLink(postgres);
  const name = `node${at + 1}`;
  return { name, data: join(folder, name), postgres, rest, link, linkPort: link.port };
}

async function roleOf({ rest }: Ports): Promise<"primary" | "synchronous" | "replica" | null> {
  const is = async (what: string) =>
    (await fetch(`http://127.0.0.1:${rest}/${what}`, { signal: AbortSignal.timeout(2_000) }))?.ok;
  try {
    if (await is("primary")) return "primary";
    if (await is("synchronous")) return "synchronous";
    return (await is("replica")) ? "replica" : null;
  } catch {
    return null;
  }
}

async function makeDatabase(url: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  await client.query(`CREATE ROLE nianbao LOGIN PASSWORD '${password}'`);
  await client.query("CREATE DATABASE nianbao OWNER nianbao");
  await client.end();
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  return client
    .connect()
    .then(() => client.query("SELECT 1"))
    .then(
      () => true,
      () => false,
    )
    .finally(() => client.end().catch(() => undefined));
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 180_000; Date.now() < end; await sleep(250)) if (await isSo()) return;
  throw new Error(`in three minutes this did not come true: ${what}`);
}
