/** Time limit for the other pages of a draft to respond, in milliseconds. */
const ANSWER_WITHIN = 200;

type PageMessage = { asks?: string; here?: string };

export type OpenPages = {
  /** The other pages of this draft that are open in this browser. */
  others: () => Promise<ReadonlySet<string>>;
  close: () => void;
};

/**
 * Lets the pages of one draft in one browser know of each other: an open page saves its own changes.
 *
 * @param pageId distinguishes this page from the others
 */
export function openPages(reportId: string, pageId: string): OpenPages {
  if (typeof BroadcastChannel === "undefined") return { others: async () => new Set(), close: () => {} };
  const channel = new BroadcastChannel(`nianbao:pages:${reportId}`);
  const here = new Set<string>();
  channel.onmessage = ({ data }: MessageEvent<PageMessage>) => {
    if (data.asks) channel.postMessage({ here: pageId } satisfies PageMessage);
    if (data.here) here.add(data.here);
  };
  return {
    async others() {
      here.clear();
      channel.postMessage({ asks: pageId } satisfies PageMessage);
      await new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN));
      return new Set(here);
    },
    close: () => channel.close(),
  };
}
