import { readPresent } from "../cache/read-public";
import { loadYearFile } from "../loaders";
import { yearParamsSchema } from "../schema";
import { openFaultResponse, openFileResponse } from "./open-response";

const mimes = { csv: "text/csv", json: "application/json" } as const;

/** Responds to a request for a whole year as one file, which is streamed. */
export async function yearResponse(params: { year: string }, form: keyof typeof mimes): Promise<Response> {
  const asked = yearParamsSchema.safeParse(params);
  if (!asked.success)
    return openFaultResponse(400, "badAddress", asked.error.issues.map(({ message }) => message).join("；"));
  const { year } = asked.data;
  return readPresent(async () => {
    const pieces = await loadYearFile(year, form);
    if (!pieces) return openFaultResponse(404, "notFound", "没有公布过这一年度的报告。");
    const name = `政府信息公开年报数据-${year}.${form}`;
    return openFileResponse(pieces, { mime: mimes[form], name, plainName: `reports-${year}.${form}` });
  });
}
