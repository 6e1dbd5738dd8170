import { helpAddress } from "@/lib/core/help/places";

type Props = {
  title: string;
  /** The page's own path. */
  path: "/sign-in" | "/sign-in/second";
  children: React.ReactNode;
};

/** The layout of the sign-in pages: the site's name, one panel, and help on signing in. */
export function Entrance({ title, path, children }: Props) {
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-12">
      <div className="w-full max-w-[26rem]">
        <p className="mb-6 text-center">
          <a href="/" className="font-bold font-song text-3xl text-accent-ink tracking-[.08em] no-underline">
            阳光年报
          </a>
        </p>
        <div className="rounded-md border border-line bg-paper px-6 py-8 sm:px-9">
          <h1 className="mb-6 font-bold font-song text-xl">{title}</h1>
          {children}
        </div>
        <p className="mt-5 text-center">
          <a href="/" className="text-accent">
            查看已公布的年度报告
          </a>
          <a href="/check" className="ml-6 whitespace-nowrap text-accent">
            年报体检（不用登录）
          </a>
          <a href={helpAddress(path, [])} className="ml-6 whitespace-nowrap text-accent">
            使用帮助
          </a>
        </p>
      </div>
    </main>
  );
}
