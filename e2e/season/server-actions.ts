import { readFileSync } from "node:fs";
import { inRoot } from "../../bin/paths.mjs";

/** A person's session, as their browser would send it. */
export type Seat = { id: string; username: string; name: string; cookie: { name: string; value: string } };

type Answer = {
  data?: { ok: true; value: unknown } | { ok: false; refusals: { code: string; message: string }[] };
  serverError?: { code: string; message: string };
  validationErrors?: unknown;
};

type Known = { id: string; page: string };

/** The server actions of the build by name, each with the page that uses it, as “/reviews/[reportId]”. */
function actionsOfBuild(): Map<string, Known> {
  const path = inRoot(".next", "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(path, "utf8")) as {
    node: Record<string, { exportedName?: string; workers: Record<string, unknown> }>;
  };
  return new Map(
    Object.entries(node).flatMap(([id, { exportedName, workers }]): [string, Known][] => {
      const page = Object.keys(workers).find((worker) => worker.endsWith("/page"));
      return exportedName && page
        ? [[exportedName, { id, page: page.replace(/^app|\/\([^)]+\)|\/page$/g, "") }]]
        : [];
    }),
  );
}

/** Calls server actions over HTTP like the pages, for steps that are repeated for every unit. */
export function openActions(address: string, onRequest: () => void) {
  const known = actionsOfBuild();
  const headersOf = ({ cookie }: Seat) => ({ Cookie: `${cookie.name}=${cookie.value}` });

  /**
   * The action's value, called from the given report's page if it belongs to one; throws the message of a
   * refusal.
   */
  async function call<Value>(
    seat: Seat,
    name: string,
    input: object,
    reportId = reportIdOf(input),
  ): Promise<Value> {
    const action = known.get(name);
    if (!action) throw new RangeError(`no page of the build offers ${name}`);
    onRequest();
    const response = await fetch(
      address + action.page.replace("[reportId]", reportId).replace(/\/step$/, "/front"),
      {
        method: "POST",
        headers: { ...headersOf(seat), "Next-Action": action.id, "Content-Type": "text/plain;charset=UTF-8" },
        body: JSON.stringify([input]),
        redirect: "manual",
      },
    );
    return demandValue<Value>(name, returned(name, response.status, await response.text()));
  }

  /** Posts JSON to a route that responds like an action. */
  async function post<Value>(seat: Seat, path: string, body: unknown): Promise<Value> {
    onRequest();
    const response = await fetch(address + path, {
      method: "POST",
      headers: { ...headersOf(seat), "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return demandValue<Value>(path, (await response.json()) as Answer);
  }

  async function get(seat: Seat | null, path: string): Promise<Response> {
    onRequest();
    const response = await fetch(address + path, seat ? { headers: headersOf(seat) } : {});
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  }
  return { call, post, get };
}

const reportIdOf = (input: object) => ("reportId" in input ? String(input.reportId) : "");

export type Actions = ReturnType<typeof openActions>;

/** The row of React's response stream with the action's result: its first row references it. */
function returned(name: string, status: number, text: string): Answer {
  const rows = new Map(
    text.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]),
  );
  const head = rows.get("0") ?? "";
  const row = /"a":"\$@?([0-9a-f]+)"/.exec(head)?.[1] ?? "1";
  const json = rows.get(row);
  if (status !== 200 || !json?.startsWith("{")) throw new Error(`${name}: ${status} ${text.slice(0, 300)}`);
  return JSON.parse(json) as Answer;
}

function demandValue<Value>(name: string, { data, serverError, validationErrors }: Answer): Value {
  if (data?.ok) return data.value as Value;
  const said = data?.refusals.map(({ code, message }) => `${code}：${message}`).join("；");
  throw new Error(`${name}: ${said ?? JSON.stringify(serverError ?? validationErrors)}`);
}
