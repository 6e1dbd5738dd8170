import { connection } from "next/server";
import { served } from "@/components/reading/addresses";
import { SiteFooter } from "@/components/reading/site-footer";
import { SiteHeader } from "@/components/reading/site-header";
import { readingFile } from "@/lib/platform/reading-files";
import { site } from "@/lib/publications/site";

export default async function SiteLayout({ children }: { children: React.ReactNode }) {
  // The site's name is the running server's setting, not the build's.
  await connection();
  const settings = site();
  return (
    <>
      <script src={readingFile("look.js")} />
      <script async src={readingFile("tools.js")} />
      <SiteHeader to={served} name={settings.name} />
      {children}
      <SiteFooter to={served} {...settings} />
    </>
  );
}
