import { z } from "zod";
import { openShapes } from "./open-schema";
import { type Operation, operations } from "./operations";

/** The licence of the data in short; the page on open data has the full text. */
const dataLicence = "依法公开的政府信息，免费使用，注明来源";

/** A value of JSON Schema, or of the OpenAPI document around it. */
type Json = Record<string, unknown>;

/**
 * The description of open data (OpenAPI 3.1), made from the schemas that validate requests and shape
 * responses.
 */
export function openApi({ origin, site }: { origin: string; site: string }): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: `${site}：政府信息公开工作年度报告开放数据`,
      version: "1",
      description:
        "已公布的年度报告，任何人可读，无须登记。各接口只给最新一版；每一版另有永久网址，内容不再变动。",
      license: { name: dataLicence, url: `${origin}/data#licence` },
      contact: { name: site, url: `${origin}/data` },
    },
    servers: [{ url: origin }],
    security: [],
    tags: Object.values(tags),
    paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: described(operation) }])),
    components: { schemas: shapes() },
  };
}

/** The groups in which tools show the operations. */
const tags = {
  data: { name: "数据", description: "已公布的年度报告和指标，JSON 或者一个年度、一个地区的文件" },
  files: { name: "文件", description: "单份报告的文件和发布回执，可在“核验文件”页面核验" },
  site: { name: "站点", description: "订阅、签名公钥和本说明" },
} as const;

function tagOf(path: string): string {
  if (/^\/reports\/|\/csv$/.test(path) && path.includes("{unit}")) return tags.files.name;
  return path.includes("openapi") || !path.startsWith("/api/") ? tags.site.name : tags.data.name;
}

/** What a program has to know of an operation besides its summary. */
function descriptionOf({ summary, answers, faults }: Operation): string {
  return [
    `${summary}。`,
    `成功时返回 ${Object.keys(answers).join("、")}。`,
    ...(429 in faults ? ["请求太频繁时返回 429，过 Retry-After 秒再试。"] : []),
    ...(410 in faults ? ["已撤下的返回 410。"] : []),
  ].join("");
}

function described(operation: Operation): Json {
  const { id, summary, path, parameters, query, answers, faults } = operation;
  return {
    operationId: id,
    tags: [tagOf(path)],
    summary,
    description: descriptionOf(operation),
    parameters: [...parametersOf(parameters, "path", path), ...parametersOf(query, "query", path)],
    responses: {
      200: {
        description: "成功",
        content: Object.fromEntries(
          Object.entries(answers).map(([mime, shape]) => [mime, { schema: schemaOf(mime, shape) }]),
        ),
      },
      ...Object.fromEntries(
        Object.entries(faults).map(([status, { description, shape }]) => [
          status,
          {
            description,
            content: shape
              ? { "application/problem+json": { schema: schemaOf("application/json", shape) } }
              : { "text/plain": { schema: schemaOf("text/plain", null) } },
          },
        ]),
      ),
    },
  };
}

/** The parameters of a path or query, from the schema that reads it. */
function parametersOf(schema: z.ZodObject | null, place: "path" | "query", path: string): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries(properties)
    .filter(([name]) => place === "query" || path.includes(`{${name}}`))
    .map(([name, shape]) => ({
      name,
      in: place,
      required: place === "path" || required.includes(name),
      description: meanings[name],
      schema: shape,
    }));
}

const meanings: Record<string, string> = {
  unit: "12位统计用区划代码",
  year: "统计年度，如2025",
  version: "第几版",
  place: "12位代码：这个省、市、县及其所辖的单位",
  indicator: "只要这一项指标",
  kind: "单位类别：county 县（市、区），department 部门，township 镇街，other 其他",
  since: "从这一日（世界协调时）或者这一时刻起公布的，含更正",
  after: "上一页的 next；取变动时，也可以是上一次的 cursor",
};

function shapes(): Json {
  const { schemas } = z.toJSONSchema(openShapes, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...shape }]) => [id, shape]),
  );
}

function schemaOf(mime: string, shape: string | null): Json {
  if (shape) return { $ref: `#/components/schemas/${shape}` };
  return { type: mime === "application/json" ? "object" : "string" };
}
