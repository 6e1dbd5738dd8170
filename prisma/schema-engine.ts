import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

/**
 * Prisma's schema engine as WebAssembly over the pg driver: the same engine as the downloaded binary behind
 * `prisma migrate`, so `_prisma_migrations` reads the same to both, but no host other than npm's is needed.
 *
 * @param url the database to migrate; only touched by the commands that need it
 * @param datamodel the text of schema.prisma, which tells the engine its provider
 */
export async function openSchemaEngine(url: string, datamodel: string): Promise<glue.SchemaEngine> {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = await WebAssembly.instantiate(readFileSync(file.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": { ...glue },
  });
  const { __wbg_set_wasm: connectGlue } = glue as unknown as { __wbg_set_wasm(exports: object): void };
  connectGlue(wasm.instance.exports);
  (wasm.instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFor(url));
  return glue.SchemaEngine.new({ datamodels: [["schema.prisma", datamodel]] }, () => undefined, adapter);
}

/** One connection only: the engine guards a migration by an advisory lock, which belongs to a session. */
function adapterFor(url: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg({ connectionString: url, max: 1 });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => runningWholeScripts(await factory.connect()),
    connectToShadowDb: () => openShadowDatabase(url),
  };
}

/** The stock adapter cuts a script at every semicolon, also inside a function body: send it whole instead. */
function runningWholeScripts(adapter: Awaited<ReturnType<PrismaPg["connect"]>>): SqlDriverAdapter {
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script);
  };
  return adapter;
}

/** The stock adapter drops the shadow database while it is still connected to it, which PostgreSQL refuses. */
async function openShadowDatabase(url: string): Promise<SqlDriverAdapter> {
  const name = `shadow_${randomUUID()}`;
  const owner = await new PrismaPg({ connectionString: url, max: 1 }).connect();
  await owner.underlyingDriver().query(`CREATE DATABASE "${name}"`);
  const shadowUrl = new URL(url);
  shadowUrl.pathname = `/${name}`;
  const shadow = runningWholeScripts(
    await new PrismaPg({ connectionString: shadowUrl.href, max: 1 }).connect(),
  );
  const disconnect = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await disconnect();
    await owner.underlyingDriver().query(`DROP DATABASE "${name}"`);
    await owner.dispose();
  };
  return shadow;
}
