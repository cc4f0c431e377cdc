// The two things for which the form library needs luxon; a browser knows both.

export class DateTime {
  private constructor(private readonly date: Date) {}

  static fromJSDate(date: Date): DateTime {
    return new DateTime(date);
  }

  /** A day without a time begins at midnight here, not in Greenwich. */
  static fromISO(text: string): DateTime {
    return new DateTime(new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00` : text));
  }

  toJSDate(): Date {
    return this.date;
  }

  toISODate(): string | null {
    if (Number.isNaN(this.date.getTime())) return null;
    const two = (number: number) => String(number).padStart(2, '0');
    return `${String(this.date.getFullYear()).padStart(4, '0')}-${two(this.date.getMonth() + 1)}-${two(this.date.getDate())}`;
  }
}
