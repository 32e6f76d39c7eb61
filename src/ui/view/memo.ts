import { Component, type ComponentChild, type ComponentType, h, type VNode } from 'preact';

/** A view that is drawn again only if its properties differ. */
export function memo<P extends object>(
  View: (props: P) => VNode | null,
  isSame: (before: P, now: P) => boolean = isShallowSame,
): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return !isSame(this.props, next);
    }
    override render(): ComponentChild {
      return h<object>(View as ComponentType, this.props);
    }
  };
}

function isShallowSame<P extends object>(before: P, now: P): boolean {
  const keys = Object.keys(now) as (keyof P)[];
  return keys.every((key) => before[key] === now[key]);
}
