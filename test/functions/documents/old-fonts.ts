// Vietnamese as the fonts of before Unicode kept it: signs in place of letters (TCVN3), or marks behind them (VNI).
const LETTERS = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
const SIGNS = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ';
const MARKED =
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î'.split(
    ' ',
  );

/** Capitals with marks stand as small letters, in a font that draws them as capitals. */
const CAPITALS = new Map([...'ĂÂÊÔƠƯĐ'].map((letter, at) => [letter, '¡¢£¤¥¦§'[at] ?? '']));

export const asTcvn3 = (text: string): string =>
  [...text]
    .map((letter) => CAPITALS.get(letter) ?? [...SIGNS][[...LETTERS].indexOf(letter.toLowerCase())] ?? letter)
    .join('');

export const asVni = (text: string): string =>
  [...text]
    .map((letter) => {
      const marked = MARKED[[...LETTERS].indexOf(letter.toLowerCase())];
      if (marked === undefined) return letter;
      return letter === letter.toLowerCase() ? marked : marked.toUpperCase();
    })
    .join('');
