import type { z } from "zod";
import { cachedResponse } from "../cache/cached-response";
import { openDataResponse, openFaultResponse, withinOpenLimit } from "./open-response";

/**
 * Responds with one page of an open-data list; empty parameters do not filter. `load` returns null for an
 * invalid `after`.
 */
export async function openListResponse<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
  load: (asked: z.output<Schema>) => Promise<unknown>,
): Promise<Response> {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value !== "");
  const query = schema.safeParse(Object.fromEntries(given));
  if (!query.success)
    return openFaultResponse(400, "badQuery", query.error.issues.map(({ message }) => message).join("；"));
  return withinOpenLimit(request, "openData", async () => {
    const response = await cachedResponse(request, Object.keys(schema.shape), async (unconditional) => {
      const found = await load(query.data);
      return found === null
        ? openFaultResponse(400, "badQuery", "after 应为以前 next 或 cursor 所给的文字")
        : openDataResponse(unconditional, found);
    });
    // An unknown parameter is a fault here, which the server around the application must not overlook.
    response.headers.delete("X-Public-Query");
    return response;
  });
}
