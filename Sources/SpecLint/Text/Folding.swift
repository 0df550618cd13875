/// What a character is to the tokenizer.
enum CharacterClass {
  /// A letter; it folds to the bytes that come with it.
  case letter
  /// A combining mark, a soft hyphen or the like, which is no character of its own.
  case ignorable
  /// Space of any kind but a line break.
  case space
  /// An apostrophe, a dash: it separates words and is nothing itself.
  case separator
  /// A sign; its byte comes with it.
  case symbol
}

/// A non-ASCII character: its length in bytes, what it is, and what it folds to.
struct FoldedCharacter {
  var length: Int
  var kind: CharacterClass
  /// Up to three folded bytes, lowest first; for a symbol its byte.
  var folded: UInt32 = 0
  /// How many folded bytes there are; zero keeps the bytes of the text.
  var count = 0
}

/// Folding: what makes "Prévisionnels" and "previsionnel" the same word.
///
/// Case, accents (precomposed or combining) and ligatures fall away; so do a final `s` of words of
/// more than three letters (but not "ss") and the `x` of "…aux" and "…eux" of more than four.
package enum Folding {
  /// The most bytes of a word that are compared; longer words only match prefixes.
  static let limit = 64

  /// Reads the non-ASCII character at an offset; safe on any bytes.
  @inline(never)
  static func character(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> FoldedCharacter {
    let lead = bytes[offset]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC0, offset + length <= bytes.count else {
      return FoldedCharacter(length: 1, kind: .symbol, folded: UInt32(Symbol.other))
    }
    var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in 1..<length { scalar = scalar << 6 | UInt32(bytes[offset + index] & 0x3F) }
    var result = classify(scalar)
    result.length = length
    return result
  }

  /// The length of a folded word without its plural ending.
  static func stem(_ word: UnsafePointer<UInt8>, length: Int) -> Int {
    guard length > 3 else { return length }
    let last = word[length - 1]
    if last == 0x73 { return word[length - 2] == 0x73 ? length : length - 1 }
    guard last == 0x78, length > 4, word[length - 2] == 0x75 else { return length }
    let third = word[length - 3]
    return third == 0x61 || third == 0x65 ? length - 1 : length
  }

  /// Folds the word at an offset into `target`, which has room for `limit` bytes; returns the
  /// number of bytes written (`limit` for a longer word) and the offset after the word.
  @inline(__always)
  static func word(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, into target: UnsafeMutablePointer<UInt8>
  ) -> (length: Int, end: Int) {
    var offset = start
    var length = 0
    // No character folds to more bytes than it has, so that there is room for what is read here.
    let roomEnd = min(bytes.count, start &+ limit)
    while offset < roomEnd {
      let byte = bytes[offset]
      let lower = byte | 0x20
      if lower &- 0x61 < 26 {
        target[length] = lower
      } else if byte &- 0x30 < 10 {
        target[length] = byte
      } else if byte >= 0x80, let wide = append(bytes, at: offset, to: target, length: length) {
        length = wide.length
        offset = wide.end
        continue
      } else {
        return (length, offset)
      }
      length &+= 1
      offset &+= 1
    }
    return offset < bytes.count ? (limit, wordEnd(in: bytes, from: offset)) : (length, offset)
  }

  /// Folds a non-ASCII character; nil where it ends the word.
  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int,
    to target: UnsafeMutablePointer<UInt8>, length: Int
  ) -> (length: Int, end: Int)? {
    let character = character(in: bytes, at: offset)
    let end = offset + character.length
    if character.kind == .ignorable { return (length, end) }
    guard character.kind == .letter else { return nil }
    let count = character.count > 0 ? character.count : character.length
    for place in 0..<count where length + place < limit {
      target[length + place] =
        character.count > 0
        ? UInt8(truncatingIfNeeded: character.folded >> UInt32(8 * place)) : bytes[offset + place]
    }
    return (min(length + count, limit), end)
  }

  /// The end of a word that is too long to be compared.
  private static func wordEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
        offset += 1
        continue
      }
      guard byte >= 0x80 else { break }
      let character = character(in: bytes, at: offset)
      guard character.kind == .letter || character.kind == .ignorable else { break }
      offset += character.length
    }
    return offset
  }

  private static func classify(_ scalar: UInt32) -> FoldedCharacter {
    switch scalar {
    case 0x80..<0xC0: return latinSign(scalar)
    case 0xC0..<0x180: return latinLetter(scalar)
    case 0x300..<0x370: return FoldedCharacter(length: 0, kind: .ignorable)
    case 0x2000..<0x2070: return punctuation(scalar)
    case 0x2BC: return FoldedCharacter(length: 0, kind: .separator)
    case 0x20AC: return symbol(Symbol.euro)
    case 0x2212: return symbol(0x2D)
    case 0x2260, 0x2190..<0x2200: return symbol(Symbol.other)
    case 0x2264, 0x2A7D: return symbol(Symbol.atMost)
    case 0x2265, 0x2A7E: return symbol(Symbol.atLeast)
    case 0x25A0..<0x2600, 0x2713, 0x2714, 0x27A4: return symbol(Symbol.bullet)
    case 0x3000: return FoldedCharacter(length: 0, kind: .space)
    case 0xFB00...0xFB04: return ligature(scalar)
    case 0xFEFF: return FoldedCharacter(length: 0, kind: .ignorable)
    default: return FoldedCharacter(length: 0, kind: .letter)
    }
  }

  /// U+0080–U+00BF.
  private static func latinSign(_ scalar: UInt32) -> FoldedCharacter {
    switch scalar {
    case 0xA0: return FoldedCharacter(length: 0, kind: .space)
    case 0xAD: return FoldedCharacter(length: 0, kind: .ignorable)
    case 0xAA: return letter(0x61)
    case 0xBA: return letter(0x6F)
    case 0xA3: return symbol(Symbol.pound)
    case 0xAB: return symbol(Symbol.openQuote)
    case 0xBB: return symbol(Symbol.closeQuote)
    case 0xB0: return symbol(Symbol.degree)
    case 0xB1: return symbol(Symbol.plusMinus)
    case 0xB7: return symbol(Symbol.bullet)
    case 0x85: return FoldedCharacter(length: 0, kind: .space)
    default: return symbol(Symbol.other)
    }
  }

  /// U+2000–U+206F: spaces, dashes, quotation marks.
  private static func punctuation(_ scalar: UInt32) -> FoldedCharacter {
    switch scalar {
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F:
      return FoldedCharacter(length: 0, kind: .space)
    case 0x200B...0x200F, 0x2060...0x206F, 0x202A...0x202E:
      return FoldedCharacter(length: 0, kind: .ignorable)
    case 0x2010...0x2015, 0x2018, 0x2019, 0x201B:
      return FoldedCharacter(length: 0, kind: .separator)
    case 0x201C, 0x201E, 0x2039: return symbol(Symbol.openQuote)
    case 0x201D, 0x203A: return symbol(Symbol.closeQuote)
    case 0x2022, 0x2023, 0x2043: return symbol(Symbol.bullet)
    case 0x2026: return symbol(Symbol.ellipsis)
    case 0x2030: return symbol(Symbol.perMille)
    case 0x2044: return symbol(0x2F)
    default: return symbol(Symbol.other)
    }
  }

  /// What U+00C0–U+017F fold to, two bytes each; `_` stands for nothing.
  private static let latin: StaticString = """
    a_a_a_a_a_a_aec_e_e_e_e_i_i_i_i_d_n_o_o_o_o_o_x_o_u_u_u_u_y_thss\
    a_a_a_a_a_a_aec_e_e_e_e_i_i_i_i_d_n_o_o_o_o_o_x_o_u_u_u_u_y_thy_\
    a_a_a_a_a_a_c_c_c_c_c_c_c_c_d_d_d_d_e_e_e_e_e_e_e_e_e_e_g_g_g_g_\
    g_g_g_g_h_h_h_h_i_i_i_i_i_i_i_i_i_i_ijijj_j_k_k_k_l_l_l_l_l_l_l_\
    l_l_l_n_n_n_n_n_n_n_n_n_o_o_o_o_o_o_oeoer_r_r_r_r_r_s_s_s_s_s_s_\
    s_s_t_t_t_t_t_t_u_u_u_u_u_u_u_u_u_u_u_u_w_w_y_y_y_z_z_z_z_z_z_s_
    """

  private static func latinLetter(_ scalar: UInt32) -> FoldedCharacter {
    if scalar == 0xD7 { return symbol(Symbol.times) }
    if scalar == 0xF7 { return symbol(Symbol.other) }
    let at = Int(scalar - 0xC0) * 2
    guard at + 1 < latin.utf8CodeUnitCount else { return FoldedCharacter(length: 0, kind: .letter) }
    let first = latin.utf8Start[at]
    let second = latin.utf8Start[at + 1]
    return second == 0x5F ? letter(first) : letter(first, second)
  }

  /// U+FB00–U+FB04, which text copied from a PDF is full of.
  private static func ligature(_ scalar: UInt32) -> FoldedCharacter {
    switch scalar {
    case 0xFB00: return letter(0x66, 0x66)
    case 0xFB01: return letter(0x66, 0x69)
    case 0xFB02: return letter(0x66, 0x6C)
    case 0xFB03: return FoldedCharacter(length: 0, kind: .letter, folded: 0x69_66_66, count: 3)
    default: return FoldedCharacter(length: 0, kind: .letter, folded: 0x6C_66_66, count: 3)
    }
  }

  private static func letter(_ byte: UInt8) -> FoldedCharacter {
    FoldedCharacter(length: 0, kind: .letter, folded: UInt32(byte), count: 1)
  }

  private static func letter(_ first: UInt8, _ second: UInt8) -> FoldedCharacter {
    FoldedCharacter(
      length: 0, kind: .letter, folded: UInt32(first) | UInt32(second) << 8, count: 2)
  }

  private static func symbol(_ byte: UInt8) -> FoldedCharacter {
    FoldedCharacter(length: 0, kind: .symbol, folded: UInt32(byte))
  }
}
