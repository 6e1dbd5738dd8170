/**
 * Translators and word look-up tools put elements of their own around the texts of a page. React holds on to the text nodes,
 * and where it takes one away, or puts something before one, the browser throws because their parent is another by now; the
 * whole form would go. Here such a node is found within the parent that React names (React's issue 11538).
 * It is for the signed-in part alone: published pages are drawn by no script.
 */
export function bearForeignNodes(prototype: Node = Node.prototype): void {
  if (Object.hasOwn(prototype, bearing)) return;
  const { removeChild, insertBefore } = prototype;
  Object.defineProperty(prototype, bearing, { value: true });

  prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    const present = child.parentNode === this ? child : holderOf(child, this);
    // Gone already, as React wants it.
    if (present) removeChild.call(this, present);
    return child;
  };

  prototype.insertBefore = function <Child extends Node>(
    this: Node,
    node: Child,
    before: Node | null,
  ): Child {
    const at = !before || before.parentNode === this ? before : holderOf(before, this);
    insertBefore.call(this, node, at);
    return node;
  };
}

const bearing = Symbol.for("nianbao.bearsForeignNodes");

/** The child of `parent` that `node` stands in, null where it stands elsewhere. */
function holderOf(node: Node, parent: Node): Node | null {
  let holder: Node | null = node;
  while (holder && holder.parentNode !== parent) holder = holder.parentNode;
  return holder;
}
