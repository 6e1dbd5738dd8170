import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { openApi } from "./openapi";
import { operations } from "./operations";

const app = join(import.meta.dirname, "../../../app");
const described = openApi({ origin: "https://test.example", site: "测试" });

test("every route of open data is described, and nothing else", () => {
  const routes = readdirSync(join(app, "api/v1"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .map((file) => `/api/v1/${file.replaceAll("\\", "/").replace(/\/route\.ts$/, "")}`)
    .map((path) => path.replaceAll("[", "{").replaceAll("]", "}"));
  const paths = operations.map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith("/api/v1/")).toSorted()).toEqual(routes.toSorted());
  expect(new Set(paths).size).toBe(paths.length);
});

test("every described path has its route", () => {
  for (const { path } of operations) {
    const folder = path.replaceAll("{", "[").replaceAll("}", "]");
    const found = [app, join(app, "(site)")].some((root) => existsSync(join(root, folder, "route.ts")));
    expect(found, path).toBe(true);
  }
});

test("every part of a path is a parameter, and every reference leads to a schema", () => {
  const text = JSON.stringify(described);
  const { schemas } = described.components as { schemas: Record<string, unknown> };
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name ?? "",
  );
  expect([...new Set(references)].toSorted()).toEqual(Object.keys(schemas).toSorted());
  const paths = described.paths as Record<string, { get: { parameters: { name: string; in: string }[] } }>;
  for (const [path, { get }] of Object.entries(paths)) {
    const inPath = get.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
    expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(inPath);
  }
});

test("the schemas say what may be blank and what may be asked", () => {
  expect(described).toMatchObject({
    openapi: "3.1.0",
    servers: [{ url: "https://test.example" }],
    components: {
      schemas: {
        Report: {
          properties: { figures: { items: { $ref: "#/components/schemas/Figure" } } },
          required: expect.arrayContaining(["unit", "chapters", "figures", "signature"]),
        },
        Figure: { properties: { column: { type: ["string", "null"] } } },
      },
    },
    paths: {
      "/api/v1/reports": {
        get: {
          parameters: expect.arrayContaining([expect.objectContaining({ name: "year", required: false })]),
        },
      },
    },
  });
});

test("the schemas are valid JSON Schema", () => {
  const { schemas } = described.components as {
    schemas: Record<string, Parameters<typeof z.fromJSONSchema>[0]>;
  };
  const fault = z.fromJSONSchema(schemas.Fault ?? true);
  const given = { type: "about:blank", title: "b", status: 404, code: "a" };
  expect(fault.safeParse(given).success).toBe(true);
  expect(fault.safeParse({ ...given, status: "404" }).success).toBe(false);
});

test("every operation has a group that is listed, and a description", () => {
  const names = (described.tags as { name: string }[]).map(({ name }) => name);
  const paths = described.paths as Record<string, { get: { tags?: string[]; description?: string } }>;
  const found = Object.values(paths).map(({ get }) => get);
  expect(new Set(found.flatMap(({ tags = ["none"] }) => tags))).toEqual(new Set(names));
  expect(found.filter(({ description = "" }) => !description.endsWith("。"))).toEqual([]);
  expect(described).toMatchObject({ info: { contact: { name: "测试", url: "https://test.example/data" } } });
});

test("licence, security and a refusal of every operation are described", () => {
  expect(described).toMatchObject({
    info: { license: { url: "https://test.example/data#licence" } },
    security: [],
  });
  const paths = described.paths as Record<string, { get: { responses: Record<string, unknown> } }>;
  for (const [path, { get }] of Object.entries(paths))
    expect(
      Object.keys(get.responses).filter((status) => status.startsWith("4")),
      path,
    ).not.toEqual([]);
});
