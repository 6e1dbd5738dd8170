import type { ReactNode } from "react";
import type { Site } from "@/lib/publications/pages/site";
import type { PageUrls } from "../urls";

type Props = { to: PageUrls; site: Site };

/** The footer of the public pages: operator and registrations (国办发〔2017〕47号), and further links. */
export function SiteFooter({ to, site }: Props) {
  const help = to.help();
  const { name, domain, idCode, sponsor, contact, icp, police } = site;
  return (
    <footer className="mt-12 border-line border-t bg-paper print:hidden">
      <div className="mx-auto grid max-w-[1120px] gap-y-2 px-4 py-6 text-ink-2 text-sm">
        <div className="flex flex-wrap gap-x-6 gap-y-1">
          <span>{name}</span>
          {domain && <span>{domain}</span>}
          <nav aria-label="本站" className="flex flex-wrap gap-x-6 gap-y-1 sm:ml-auto">
            <FootLink href={to.check}>年报体检</FootLink>
            <FootLink href={to.rules}>体检规则</FootLink>
            {to.verify && <FootLink href={to.verify}>核验文件</FootLink>}
            {to.data && <FootLink href={to.data}>开放数据</FootLink>}
            {help && <FootLink href={help}>使用帮助</FootLink>}
            {to.feed && <FootLink href={to.feed}>订阅（Atom）</FootLink>}
          </nav>
        </div>
        <Marks>
          {sponsor && <span>主办单位：{sponsor}</span>}
          {contact && <span>联系方式：{contact}</span>}
        </Marks>
        <Marks>
          {idCode && <span>网站标识码：{idCode}</span>}
          {icp && <FootLink href="https://beian.miit.gov.cn/">{icp}</FootLink>}
          {police && <FootLink href={policeRegister(police)}>{police}</FootLink>}
        </Marks>
      </div>
    </footer>
  );
}

/** A line of the footer; nothing if all of it is empty. */
function Marks({ children }: { children: readonly ReactNode[] }) {
  return children.some(Boolean) ? <div className="flex flex-wrap gap-x-6 gap-y-1">{children}</div> : null;
}

function FootLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="text-accent underline underline-offset-4">
      {children}
    </a>
  );
}

/** The police register's page of an entry. */
function policeRegister(entry: string): string {
  return `https://beian.mps.gov.cn/#/query/webSearch?code=${entry.replaceAll(/\D/g, "")}`;
}
