import { handbooks } from "@/lib/core/help/list";
import type { PageUrls } from "../urls";
import { HandbookFiles } from "./handbook-files";

/** The handbooks, each with its chapters. */
export function HelpPage({ to }: { to: PageUrls }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto grid max-w-[1120px] grid-cols-1 gap-6 px-4 pt-8">
      <div className="grid gap-2">
        <h1 className="font-bold font-song text-2xl">使用帮助</h1>
        <p className="text-ink-2">
          登录以后，页面右上角的“帮助”直接打开您所在页面的那一节。图片取自演示县，单位和人名都是虚构的。
        </p>
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        {handbooks.map((handbook) => (
          <section
            key={handbook.id}
            aria-labelledby={handbook.id}
            className="grid content-start gap-3 rounded-md border border-line bg-paper p-5"
          >
            <h2 id={handbook.id} className="font-bold font-song text-lg">
              <a href={to.help(handbook.id) ?? undefined} className="text-accent-ink underline-offset-4">
                {handbook.title}
              </a>
            </h2>
            <p className="text-ink-2">{handbook.reader}</p>
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {handbook.chapters.map(({ title, topics: [first] }) => (
                <li key={title}>
                  <a href={`${to.help(handbook.id)}#${first?.id}`} className="text-accent">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
            <HandbookFiles to={to} handbook={handbook} />
          </section>
        ))}
      </div>
    </main>
  );
}
