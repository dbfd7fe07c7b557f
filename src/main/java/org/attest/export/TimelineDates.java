package org.attest.export;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * When a slide of TimelineJS begins and ends, each no more precisely than the text says.
 *
 * @param display what a reader sees instead of the slide's own dates
 */
record TimelineDates(SlideDate start, Optional<SlideDate> end, String display) {

    private static final Pattern STATED = Pattern.compile("(-?\\d{4})(?:-(0[1-9]|1[0-2])(?:-(\\d{2}))?)?[~?%]?");

    /** A day, a month or a year. */
    record SlideDate(int year, Optional<Integer> month, Optional<Integer> day) {

        void write(ObjectNode date) {
            date.put("year", year);
            month.ifPresent(value -> date.put("month", value));
            day.ifPresent(value -> date.put("day", value));
        }
    }

    /**
     * At the precision of the EDTF dates where they are plain ones; else by the bounds, as whole years or months where they are such.
     *
     * @param edtf empty where there is none
     * @param latest empty where it is open
     */
    static TimelineDates of(String edtf, String earliest, String latest) {
        String[] ends = edtf.split("/");
        Optional<SlideDate> from = stated(ends[0]);
        Optional<SlideDate> to = stated(ends[ends.length - 1]);
        if (from.isPresent() && (to.isPresent() || ends[ends.length - 1].equals(".."))) {
            return new TimelineDates(from.get(), ends.length > 1 ? to : Optional.empty(), edtf);
        }
        LocalDate first = LocalDate.parse(earliest);
        if (latest.isEmpty()) {
            return new TimelineDates(year(first), Optional.empty(), edtf.isEmpty() ? earliest + "/.." : edtf);
        }
        LocalDate last = LocalDate.parse(latest);
        SlideDate start = precise(first, first, last);
        SlideDate end = precise(last, first, last);
        return new TimelineDates(start, start.equals(end) ? Optional.empty() : Optional.of(end), edtf.isEmpty() ? earliest + "/" + latest : edtf);
    }

    private static Optional<SlideDate> stated(String edtf) {
        Matcher date = STATED.matcher(edtf);
        return date.matches() ? Optional.of(new SlideDate(Integer.parseInt(date.group(1)), number(date.group(2)), number(date.group(3)))) : Optional.empty();
    }

    private static Optional<Integer> number(String digits) {
        return Optional.ofNullable(digits).map(Integer::valueOf);
    }

    private static SlideDate precise(LocalDate date, LocalDate first, LocalDate last) {
        if (first.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear()) {
            return year(date);
        }
        boolean months = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
        return new SlideDate(date.getYear(), Optional.of(date.getMonthValue()), months ? Optional.empty() : Optional.of(date.getDayOfMonth()));
    }

    private static SlideDate year(LocalDate date) {
        return new SlideDate(date.getYear(), Optional.empty(), Optional.empty());
    }

    void write(ObjectNode event) {
        start.write(event.putObject("start_date"));
        end.ifPresent(date -> date.write(event.putObject("end_date")));
        event.put("display_date", display);
    }
}
