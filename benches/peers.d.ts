/** What the bench uses of packages that bring no types of their own, or that are not installed where types are checked. */

declare module "arquero" {
  const part: any;
  export { part as desc, part as op, part as rolling, part as table };
}

declare module "big.js" {
  export default class Big {
    static roundHalfUp: number;
    constructor(number: string | number);
    gt(other: Big): boolean;
    plus(other: Big): Big;
    minus(other: Big): Big;
    times(other: Big | number): Big;
    div(other: number): Big;
    round(places: number, mode: number): Big;
  }
}

declare module "decimal.js" {
  export class Decimal {
    static ROUND_HALF_UP: number;
    constructor(number: string | number);
    gt(other: Decimal): boolean;
    plus(other: Decimal): Decimal;
    minus(other: Decimal): Decimal;
    times(other: Decimal | number): Decimal;
    div(other: number): Decimal;
    toDecimalPlaces(places: number, mode: number): Decimal;
  }
}

declare module "id-validator" {
  export default class Validator {
    constructor(regions: Readonly<Record<string, string>>);
    isValid(text: string): boolean;
  }
}

declare module "id-validator/src/GB2260.js" {
  const regions: Readonly<Record<string, string>>;
  export default regions;
}

declare module "papaparse" {
  const Papa: { parse(input: unknown, options: object): void };
  export default Papa;
}

declare module "stdnum" {
  export const stdnum: { CN: { ric: { validate(text: string): { isValid: boolean } } } };
}

declare module "validator/es/lib/isIdentityCard" {
  export default function isIdentityCard(text: string, locale: string): boolean;
}

declare module "zod" {
  const part: any;
  export { part as array, part as email, part as enum, part as iso, part as literal, part as object, part as string, part as union, part as url };
}
