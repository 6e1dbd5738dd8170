import { FileQuestion } from "lucide-react";
import Link from "next/link";
import { Empty } from "@/components/ui/empty";

/** Where an address leads to nothing that is published. */
export function NotFoundMessage() {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-12">
      <h1 className="sr-only">没有找到这个页面</h1>
      <Empty icon={FileQuestion} title="没有找到这个页面">
        <p>可能是地址有误，也可能是这份报告还没有公布。</p>
        <p>
          <Link href="/" className="text-accent underline underline-offset-4">
            查看已公布的年度报告
          </Link>
        </p>
      </Empty>
    </main>
  );
}
