"use client";
import { Menu } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { DropdownMenu } from "radix-ui";
import type { NavItem } from "./nav-items";

/** The navigation: side by side, or in a menu if there is no room. */
export function ShellNav({ places }: { places: readonly NavItem[] }) {
  const pathname = usePathname();
  // One place may be below another: the most specific one is current.
  const nearest = places
    .map(({ href }) => href)
    .filter((href) => href !== "/" && pathname.startsWith(href))
    .reduce((one, other) => (other.length > one.length ? other : one), "");
  const current = (href: string) => (href === nearest ? "page" : undefined);
  return (
    <>
      <nav aria-label="主导航" className="hidden h-full gap-5 whitespace-nowrap lg:flex">
        {places.map(({ href, label }) => (
          <PlaceLink
            key={href}
            href={href}
            aria-current={current(href)}
            className="flex items-center border-transparent border-y-2 text-ink-2 no-underline hover:text-ink aria-[current]:border-b-accent aria-[current]:text-ink"
          >
            {label}
          </PlaceLink>
        ))}
      </nav>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger
          aria-label="主导航"
          className="rounded-md p-2 text-ink-2 hover:bg-canvas lg:hidden"
        >
          <Menu aria-hidden size={20} />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="start"
            collisionPadding={8}
            className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-40 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-md border border-line bg-paper p-1 shadow-lg"
          >
            {places.map(({ href, label }) => (
              <DropdownMenu.Item key={href} asChild>
                <PlaceLink
                  href={href}
                  aria-current={current(href)}
                  className="block rounded-md px-3 py-2 text-ink no-underline -outline-offset-2 data-[highlighted]:bg-accent-wash aria-[current]:font-medium"
                >
                  {label}
                </PlaceLink>
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </>
  );
}

/** The public pages have a separate style: their links load a document. */
function PlaceLink({ href, ...rest }: Omit<React.ComponentProps<"a">, "href"> & Pick<NavItem, "href">) {
  return href === "/" ? <a href={href} {...rest} /> : <Link href={href} {...rest} />;
}
