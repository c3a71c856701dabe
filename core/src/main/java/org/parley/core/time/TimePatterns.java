package org.parley.core.time;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parley.core.language.Numbers;

/** How English writes times. Every pattern is bounded: none looks further than a few words. */
final class TimePatterns {

    static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final String MONTH =
            "(?<mon>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
    private static final String WEEKDAY = "(?<wd>(?i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))";
    private static final String DAY = "(?<d>[12]?\\d|3[01])(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<y>(?:1[5-9]|20)\\d\\d)";
    private static final String NUMBER =
            "(?<n>(?<![\\d.,])\\d{1,3}|a|an|" + String.join("|", Numbers.CARDINALS) + "|several|a few|few|a couple of)";
    /** "[Ten] years ago", as a quotation writes a word that was not said. */
    private static final String BRACKETED = "\\[?" + NUMBER + "\\]?";

    private static final String UNIT = "(?<u>second|minute|hour|day|week|month|year|decade)s?";

    /** 2025-07-23 and 23.07.2025. */
    static final Pattern NUMERIC = Pattern.compile(
            "(?<!\\d)(?:(?<iy>(?:19|20)\\d\\d)-(?<im>0[1-9]|1[0-2])-(?<id>0[1-9]|[12]\\d|3[01])|(?<ed>0?[1-9]|[12]\\d|3[01])\\.(?<em>0[1-9]|1[0-2])\\.(?<ey>(?:19|20)\\d\\d))(?!\\d)");

    /** July 23, July 23rd, 2025, Wednesday, July 23, May 25-27, 2025. */
    static final Pattern MONTH_DAY = Pattern.compile("(?:" + WEEKDAY + ",? )?\\b" + MONTH + " " + DAY
            + "(?![\\d,]*\\d)(?:\\s?[-–]\\s?(?<d2>[12]?\\d|3[01])(?!\\d))?(?:,? " + YEAR + "\\b)?");

    /** 23 July, 23 July 2025, the 23rd of July, 25-27 May. */
    static final Pattern DAY_MONTH = Pattern.compile("(?:" + WEEKDAY + ",? (?:the )?)?(?<![\\d.,:])\\b" + DAY
            + "(?:\\s?[-–]\\s?(?<d2>[12]?\\d|3[01]))? (?:of )?" + MONTH + "(?:,? " + YEAR + "\\b)?(?! \\d)");

    /** July 2025, late July, last August, this May; a bare month needs a preposition before it. */
    static final Pattern MONTH_ONLY =
            Pattern.compile("(?:(?<mod>(?i:early|mid|late|last|next|this|end of))[ -](?:in )?)?\\b" + MONTH
                    + "(?:,? (?:of )?" + YEAR + "\\b|(?<same> of (?:the same|that) year\\b))?");

    static final Pattern SEASON = Pattern.compile(
            "(?:(?<mod>(?i:last|this|next|early|late)) )?\\b(?<s>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)?(?: "
                    + YEAR + "\\b)?");

    static final Pattern DECADE = Pattern.compile(
            "\\b(?:(?<y>(?:1[5-9]|20)\\d)0s|(?i:the )?(?<w>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\\b");

    static final Pattern YEAR_ONLY =
            Pattern.compile("(?<![\\d$€£.,:/-])" + YEAR + "(?![\\d%]|,\\d|\\.\\d|-\\d\\d?-|\\w|[- ]years?\\b)");

    static final Pattern QUARTER =
            Pattern.compile("(?i)\\b(?<q>first|second|third|fourth) quarter(?: of(?: " + YEAR + ")?)?");

    /** Friday, last Friday, next Tuesday, Friday night. */
    static final Pattern WEEKDAY_ONLY = Pattern.compile(
            "(?:\\b(?<mod>(?i:last|next|this|the following|the previous)) )?\\b" + WEEKDAY + "(?!['’]s? Times)\\b");

    static final Pattern DEICTIC = Pattern.compile(
            "(?i)\\b(?<w>today|yesterday|tomorrow|tonight|last night|(?:this|that) (?:morning|afternoon|evening)|the (?:previous|following|next|same) day|the day (?:before|after)(?: (?:yesterday|tomorrow))?|the year before)\\b");

    /** last week, this month, next year, earlier this week, late last year, the past year. */
    static final Pattern RELATIVE = Pattern.compile(
            "(?i)\\b(?:(?<part>earlier|later|early|late) )?(?<mod>last|this|next|the past|the coming|the following|the previous|the same|the current|previous|current) (?<u>weekend|week|month|year|century|decade|quarter)\\b(?!s)");

    static final Pattern WEEKEND = Pattern.compile("(?i)\\b(?:the|at the|over the) weekend\\b");

    static final Pattern END_OF = Pattern.compile(
            "(?i)\\b(?:(?:the )?(?<part>end|beginning|start|middle) of (?:the |this )?(?<u>week|month|year)|(?<ye>year[ -]?end|year's end))\\b");

    /** three days ago, two weeks later, in five days, 24 hours earlier. */
    static final Pattern AGO = Pattern.compile(
            "(?i)(?<!\\w)" + BRACKETED + " " + UNIT
                    + " (?<dir>ago|earlier|later|from now|in advance|hence|(?:before|after)(?! (?-i:the|a|an|his|her|its|their|\\p{Lu})))\\b");

    static final Pattern IN_SPAN = Pattern.compile(
            "(?i)\\b(?<pre>within|in) (?:the (?:next|coming) )?" + NUMBER + " " + UNIT + "(?:['’] time)?\\b(?! of)");

    static final Pattern PAST_SPAN = Pattern.compile(
            "(?i)\\b(?:the )?(?<mod>past|last|next|coming|recent) (?:" + NUMBER + " )?" + UNIT + "s?\\b");

    /** three years, 30-day, 40 minutes, a decade. */
    static final Pattern DURATION =
            Pattern.compile("(?i)\\b(?<half>half (?:of )?)?" + NUMBER + "[ -](?:full )?" + UNIT + "\\b(?![ -]old)");

    static final Pattern SET = Pattern.compile(
            "(?i)\\b(?:every (?:\\w+ )?(?<u>day|week|month|year|morning|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|each (?<e>day|week|month|year)|daily|weekly|monthly|annually|yearly)\\b");

    static final Pattern CLOCK = Pattern.compile(
            "(?i)(?<![\\d:.])(?<h>[01]?\\d|2[0-3])(?::(?<m>[0-5]\\d))?\\s?(?<ap>a\\.?m\\.?|p\\.?m\\.?)(?!\\w)|(?<![\\d:.])(?<h24>[01]?\\d|2[0-3]):(?<m24>[0-5]\\d)(?![\\d:])(?: (?:GMT|UTC|CET|EST|MSK|local time))?");

    private TimePatterns() {}

    /** 1 to 12. */
    static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /** 1 for Monday to 7. */
    static int weekday(String name) {
        return DAYS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /** The number that a word or figures write; 0 for "several" and the like. */
    static int number(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("a") || lower.equals("an")) {
            return 1;
        }
        if (lower.matches("\\d+")) {
            return Integer.parseInt(lower);
        }
        return Numbers.cardinal(lower);
    }
}
