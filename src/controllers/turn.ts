// Lets one thing wait for another that matters more, but not for long. Knows neither.

export class Turn {
  /** Settles a frame after the other thing has happened, or when the wait is over. */
  readonly over: Promise<void>;
  /** The other thing has happened. */
  end!: () => void;

  /** `longest` in ms. */
  constructor(longest: number) {
    this.over = new Promise((resolve) => {
      const timer = setTimeout(resolve, longest);
      this.end = () => {
        clearTimeout(timer);
        requestAnimationFrame(() => resolve());
      };
    });
  }
}
