import { ChevronLeft } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";

type Props = {
  /** The parent page, and its name. */
  href: Route;
  back: string;
  title: string;
  /** The subject of the page, after the title in regular weight. */
  of: string;
  children?: React.ReactNode;
};

/** The head of a page below another: a link back, the title, and content below it. */
export function SubPageHead({ href, back, title, of, children }: Props) {
  return (
    <div>
      <Link href={href} className="inline-flex items-center gap-1 text-accent no-underline hover:underline">
        <ChevronLeft aria-hidden size={16} />
        {back}
      </Link>
      <h1 className="mt-1 font-bold font-song text-2xl">
        {title}
        <span className="font-normal text-ink-2"> · {of}</span>
      </h1>
      {children}
    </div>
  );
}
