import type { Handbook } from "@/lib/core/help/handbook";
import { handbooks } from "@/lib/core/help/list";
import { chapterNumber } from "@/lib/core/prose/numbering/numbering";
import type { PictureSize } from "@/lib/exports/picture-size";
import type { PageUrls } from "../urls";
import { HandbookFiles } from "./handbook-files";
import { PassageView } from "./passage-view";

type Props = { to: PageUrls; handbook: Handbook; pictures: ReadonlyMap<string, PictureSize> };

/** A handbook to read on the screen: contents next to the text, an anchor for every topic. */
export function HandbookPage({ to, handbook, pictures }: Props) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto grid max-w-[1120px] grid-cols-1 gap-x-10 gap-y-6 px-4 pt-8 wide:grid-cols-[15rem_minmax(0,1fr)] print:block print:max-w-none print:p-0"
    >
      <div className="grid gap-2 wide:col-span-2">
        <h1 className="font-bold font-song text-2xl">{handbook.title}</h1>
        <p className="text-ink-2">{handbook.reader}</p>
        <HandbookFiles to={to} handbook={handbook} />
        <OtherHandbooks to={to} own={handbook} />
      </div>
      <details className="rounded-md border border-line bg-paper px-4 py-2 wide:hidden print:hidden">
        <summary className="font-medium">目录</summary>
        <Contents handbook={handbook} label="目录（展开）" />
      </details>
      <div className="max-wide:hidden wide:sticky wide:top-6 wide:max-h-[calc(100vh-3rem)] wide:self-start wide:overflow-y-auto print:hidden">
        <Contents handbook={handbook} label="目录" />
      </div>
      <div className="grid min-w-0 grid-cols-1 gap-8 rounded-md border border-line bg-paper px-6 py-7 max-sm:px-4 print:block print:border-0 print:p-0">
        {handbook.chapters.map((chapter, at) => (
          <Chapter key={chapter.title} {...{ chapter, at, to, handbook, pictures }} />
        ))}
      </div>
    </main>
  );
}

function OtherHandbooks({ to, own }: { to: PageUrls; own: Handbook }) {
  return (
    <nav aria-label="其他手册" className="flex flex-wrap gap-x-5 gap-y-1 text-sm print:hidden">
      <span className="text-ink-2">其他手册：</span>
      {handbooks
        .filter(({ id }) => id !== own.id)
        .map(({ id, title }) => (
          <a key={id} href={to.help(id) ?? undefined} className="text-accent">
            {title}
          </a>
        ))}
    </nav>
  );
}

function Contents({ handbook, label }: { handbook: Handbook; label: string }) {
  return (
    <nav aria-label={label} className="py-1 text-sm">
      <ol className="grid gap-3">
        {handbook.chapters.map(({ title, topics }, at) => (
          <li key={title}>
            <span className="font-medium">
              {chapterNumber(at)}
              {title}
            </span>
            <ul className="mt-1 grid gap-1 border-line border-l pl-3">
              {topics.map((topic) => (
                <li key={topic.id}>
                  <a href={`#${topic.id}`} className="block py-0.5 text-accent no-underline hover:underline">
                    {topic.title}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type ChapterProps = Props & { chapter: Handbook["chapters"][number]; at: number };

function Chapter({ chapter, at, to, handbook, pictures }: ChapterProps) {
  return (
    <section aria-labelledby={`chapter-${at + 1}`} className="grid grid-cols-1 gap-6 print:block">
      <h2
        id={`chapter-${at + 1}`}
        className="border-line border-b pb-2 font-bold font-song text-xl print:break-after-avoid"
      >
        {chapterNumber(at)}
        {chapter.title}
      </h2>
      {chapter.topics.map((topic) => (
        <section
          key={topic.id}
          id={topic.id}
          tabIndex={-1}
          aria-labelledby={`${topic.id}-title`}
          className="-mx-3 grid scroll-mt-4 grid-cols-1 gap-3 border-transparent border-l-4 px-3 outline-none target:border-accent print:mx-0 print:block print:px-0"
        >
          <h3 id={`${topic.id}-title`} className="font-bold text-[17px] print:break-after-avoid">
            <a href={`#${topic.id}`} className="text-ink no-underline hover:underline">
              {topic.title}
            </a>
          </h3>
          {topic.passages.map((passage, index) => (
            <PassageView
              // biome-ignore lint/suspicious/noArrayIndexKey: the text is data that does not change
              key={index}
              {...{ passage, to, handbook, pictures }}
            />
          ))}
        </section>
      ))}
    </section>
  );
}
