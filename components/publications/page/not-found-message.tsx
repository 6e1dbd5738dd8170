import { FileQuestion } from "lucide";
import { EmptyList } from "../list/empty-list";

/** Shown if nothing is published at a URL. */
export function NotFoundMessage() {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-12">
      <EmptyList icon={FileQuestion} title={<h1 className="font-medium text-lg">没有找到这个页面</h1>}>
        <p>可能是地址有误，也可能是这份报告还没有公布。</p>
        <p>
          <a href="/" className="text-accent underline underline-offset-4">
            查看已公布的年度报告
          </a>
        </p>
      </EmptyList>
    </main>
  );
}
