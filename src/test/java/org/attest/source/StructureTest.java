package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.attest.text.Document;
import org.attest.text.PartKind;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final String PROSE = SampleFiles.FIRST;
    private static final String MORE = SampleFiles.SECOND;

    @Test
    void findsTheFrameOfAnArticle() {
        Document document = read("The Closed Road\n\nImage by kite via Shutterstock\n\nby Mara Levin\n\n" + PROSE + "\n\nA Long Wait\n\n" + MORE
                + "\n\nMara Levin\n\nMara Levin is a reporter based in Kilis. Levin was an analyst before.\n\nSHOW 2 COMMENTS\n\n2 Comments\n\n  1. Good points.\n\nComments are closed.");
        assertThat(described(document)).containsExactly("TITLE The Closed Road", "CAPTION Image by kite via Shutterstock", "BYLINE by Mara Levin",
                "BODY " + PROSE, "HEADING A Long Wait", "BODY " + MORE, "BYLINE Mara Levin",
                "AUTHOR_NOTE Mara Levin is a reporter based in Kilis. Levin was an analyst before.", "COMMENT SHOW 2 COMMENTS", "COMMENT 2 Comments",
                "COMMENT 1. Good points.", "COMMENT Comments are closed.");
        assertThat(document.metadata().authors()).containsExactly("Mara Levin");
    }

    @Test
    void keepsTheTextExactly() {
        String text = "  Ann\r\nRoe\u00ad \ufeff went .\n\n\n\tQ: x\n";
        assertThat(read(text).text()).isEqualTo(text);
    }

    @Test
    void coversEveryWordButLabels() {
        Document document = read("Title Words Here\n\nQ: Who?\nA: Me.\nQ: When?\nA: In May.\n");
        StringBuilder rest = new StringBuilder(document.text());
        document.parts().reversed().forEach(part -> rest.delete(part.span().begin(), part.span().end()));
        assertThat(rest.toString().replaceAll("\\s", "")).isEqualTo("Q:A:Q:A:");
    }

    @Test
    void keepsHardWrappedProseInOnePart() {
        String wrapped = "It was raining when Ann Roe reached the bridge, and the guards had gone\ninto the hut to keep dry. Nobody asked for her papers. She walked across\nwith the bag on her head and did not look back until she had reached the\ntrees.";
        assertThat(described(read(wrapped + "\n\n" + wrapped))).containsExactly("BODY " + wrapped, "BODY " + wrapped);
    }

    @Test
    void splitsFilesWithOneParagraphOnEachLine() {
        String line = PROSE + " " + MORE;
        assertThat(described(read(line + "\n" + line))).containsExactly("BODY " + line, "BODY " + line);
    }

    @Test
    void leavesTokenizedTextWhole() {
        String text = ("The women and the children were being lined up , awaiting their turn , and some of them clung to their husbands as if for ever .\n").repeat(3).strip();
        assertThat(described(read(text))).containsExactly("BODY " + text);
    }

    @Test
    void stripsLabelsAndNamesSpeakersByIntroAndByline() {
        Document document = read("Talk at the Border\n\nBy Mara Levin\n\nIn May we met the engineer Ann Roe, who had crossed the border a week before, at a tea house.\n\n"
                + "ML: When did you leave?\n\nAR: In April.\n\nIt was still cold.\n\nML: Alone?\n\nAR: No.");
        assertThat(spoken(document)).containsExactly("QUESTION Mara Levin: When did you leave?", "ANSWER Ann Roe: In April.", "ANSWER Ann Roe: It was still cold.",
                "QUESTION Mara Levin: Alone?", "ANSWER Ann Roe: No.");
    }

    @Test
    void aSurnameIsTheFullerLabelsOnlyAfterIt() {
        Document kin = read("Talk at the Border\n\nThe weaver Ann Roe received us in May with her husband.\n\nPOST: When did you leave?\n\nROE: In April.\n\nPOST: Alone?\n\nROE: No.\n\nTOM ROE: With me.\n\nROE: With Tom.");
        assertThat(spoken(kin)).containsExactly("QUESTION Post: When did you leave?", "ANSWER Ann Roe: In April.", "QUESTION Post: Alone?", "ANSWER Ann Roe: No.",
                "ANSWER Tom Roe: With me.", "ANSWER Ann Roe: With Tom.");
        Document one = read("Talk at the Border\n\nPOST: When did you leave?\n\nANN ROE: In April.\n\nPOST: Alone?\n\nROE: No.\n\nPOST: With whom?\n\nROE: With Tom.");
        assertThat(spoken(one)).contains("ANSWER Ann Roe: In April.", "ANSWER Ann Roe: No.", "ANSWER Ann Roe: With Tom.");
    }

    @Test
    void namesQuestionAndAnswerByTitleAndByline() {
        Document document = read("Interview with Ann Roe\n\nInterview by Mara Levin\n\nQ: When?\nA: In May.\nQ: Where?\nA: In Kilis.");
        assertThat(spoken(document)).containsExactly("QUESTION Mara Levin: When?", "ANSWER Ann Roe: In May.", "QUESTION Mara Levin: Where?", "ANSWER Ann Roe: In Kilis.");
    }

    @Test
    void namesNobodyWhereNobodyIsNamed() {
        assertThat(spoken(read("Q. When?\nA. In May.\nQ. Where?\nA. In Kilis."))).containsExactly("QUESTION -: When?", "ANSWER -: In May.", "QUESTION -: Where?", "ANSWER -: In Kilis.");
    }

    @Test
    void whoAsksMostIsTheInterviewer() {
        assertThat(spoken(read("Jon Roe: When did it begin?\nEla Kaya (teacher): In spring. We heard the planes and went down.\nJon Roe: And then?\nEla Kaya: Then we left.")))
                .containsExactly("QUESTION Jon Roe: When did it begin?", "ANSWER Ela Kaya: In spring. We heard the planes and went down.",
                        "QUESTION Jon Roe: And then?", "ANSWER Ela Kaya: Then we left.");
    }

    @Test
    void knowsSpeakersAgainBySurnameAndTimesOfTapes() {
        Document document = read("Oral History Project\n\nInterviewer: Jon Roe\n\n[00:00:12] JON ROE: Where were you born?\n\n[00:00:20] ELA KAYA: In Hatay.\n\n(Pause)\n\n"
                + "[00:01:02] ROE: And school?\n\n[00:01:04] KAYA: There was none.");
        assertThat(spoken(document)).containsExactly("QUESTION Jon Roe: Where were you born?", "ANSWER Ela Kaya: In Hatay.", "QUESTION Jon Roe: And school?",
                "ANSWER Ela Kaya: There was none.");
        assertThat(document.metadata().authors()).containsExactly("Jon Roe");
    }

    @Test
    void theHeadlineIsNotTheSectionAboveIt() {
        Document document = read("World\n\nDozens flee border town as shelling resumes\n\nBy Mara Levin in Kilis\n\n" + PROSE);
        assertThat(document.metadata().title()).isEqualTo("Dozens flee border town as shelling resumes");
        assertThat(document.metadata().authors()).containsExactly("Mara Levin");
    }

    @Test
    void returnsToProseWhereASpeakerIsSpokenOf() {
        Document document = read("[Reporter] When will you go?\n\n[Kaya] Soon.\n\n[Reporter] Where?\n\n[Kaya] Home.\n\nMinister Kaya then left the hall without another word to the press.");
        assertThat(described(document)).last().isEqualTo("BODY Minister Kaya then left the hall without another word to the press.");
    }

    @Test
    void findsUnlabelledTurnsInWhatCallsItselfAnInterview() {
        String text = "Interview with botanist Ann Roe\n\n" + PROSE + "\n\nWhy mosses?\n\n" + MORE + "\n\nWhere do they grow?\n\n" + MORE + "\n\nWill you go back?\n\n" + MORE;
        assertThat(spoken(read(text))).hasSize(6).startsWith("QUESTION -: Why mosses?", "ANSWER Ann Roe: " + MORE);
        assertThat(read(text.replace("Interview with botanist Ann Roe", "The Mosses of the North")).parts()).noneMatch(part -> part.kind() == PartKind.QUESTION);
    }

    @Test
    void someOfWhatIsPutToSomebodyAsksNothing() {
        Document document = read("A Winter in the Box\n\nWe spoke to Ann Roe, who kept the signal box at Dunalt.\n\nTell us about the first night.\n\nThe last train came at six. I gave the driver a flask.\n\n"
                + "You were alone?\n\nI had the dog. My husband was in Perth.\n\nYou had no telephone.\n\nThe wires were down since Monday, and I had nothing but a lamp and the dog.\n\nThey found the engine later.\n\n"
                + "On the Thursday, two shepherds and a boy found it below the cutting. I knew the driver.\n\nWas there an inquiry?\n\nThere was. I was never asked.");
        assertThat(spoken(document)).filteredOn(turn -> turn.startsWith("QUESTION")).containsExactly("QUESTION -: Tell us about the first night.", "QUESTION -: You were alone?",
                "QUESTION -: You had no telephone.", "QUESTION -: They found the engine later.", "QUESTION -: Was there an inquiry?");
        assertThat(spoken(document)).filteredOn(turn -> turn.startsWith("ANSWER")).hasSize(5).allMatch(turn -> turn.startsWith("ANSWER Ann Roe"));
    }

    @Test
    void whoeverTellsOfHimselfAsksHisReadersNothing() {
        Document document = read("The Ledger\n\nI have kept the ledger since my wife died.\n\nWho reads it? You may well ask.\n\nMy grandfather came in 1911. He sold umbrellas.\n\nYou will not find his name.\n\n"
                + "In 1946 my father went back. What should he have said?\n\nHe said nothing. He bought an umbrella, and I have it still.\n\nYou see how it is?\n\nI close mine on 3 May 1999.");
        assertThat(spoken(document)).isEmpty();
    }

    @Test
    void questionsSetInMarksOfEmphasisAreQuestions() {
        Document document = read("Two Engineers\n\n**How did they come?**\n\nOn foot. I saw them.\n\n**You were a teacher then.**\n\nI was.\n\n**The company warned the village?**\n\nWith what radio?\n\n**And the money?**\n\nA man came in 2004.");
        assertThat(spoken(document)).filteredOn(turn -> turn.startsWith("QUESTION")).hasSize(4).contains("QUESTION -: **You were a teacher then.**");
    }

    @Test
    void whoeverExaminesAsksUntilAnotherDoes() {
        Document document = read("State v. Lee Pruett\n\nTHE COURT: Call your witness.\n\nDIRECT EXAMINATION\n\nBY MR. OSEI:\n\nQ. Where do you work?\n\nA. In Carrick.\n\nTHE COURT: Go on.\n\nQ. Since when?\n\nA. Since May.\n\n"
                + "CROSS-EXAMINATION\n\nBY MS. LIND:\n\nQ. My client was in Dayton, was he not?\n\nA. I never saw him.\n\nMR. OSEI: Objection.");
        assertThat(spoken(document)).contains("QUESTION Osei: Where do you work?", "QUESTION Osei: Since when?", "QUESTION Lind: My client was in Dayton, was he not?")
                .filteredOn(turn -> turn.contains("EXAMINATION")).isEmpty();
    }

    @Test
    void findsUnlabelledTurnsWhereYouAreAskedAndIAnswer() {
        String text = "The Last Ferry\n\nBy Mara Levin\n\nAnn Roe kept the ferry's books for eleven years. We sat in her kitchen for an afternoon, and she would not have the window opened.\n\n"
                + "How did you come to the ferry?\n\nMy brother was a stoker there, and one morning in spring he took me along. I was given a desk and a lamp and nobody told me anything else.\n\n"
                + "And the night it sank?\n\nI was at home with a fever. They came to the door and asked for the list, and I gave them the list that I had.\n\n"
                + "Did you know that it was wrong?\n\nI knew that there were more people on board than I had written down. Everybody on the quay knew it.\n\n"
                + "What do you say to the families?\n\nNothing. I have written to some of them and I never had an answer.";
        assertThat(spoken(read(text))).hasSize(8).startsWith("QUESTION Mara Levin: How did you come to the ferry?").element(3).asString()
                .startsWith("ANSWER Ann Roe: I was at home");
    }

    @Test
    void namesWhoeverWasSpokenWith() {
        String talk = "\n\n" + PROSE + "\n\nWhy mosses?\n\n" + MORE + "\n\nWill you go back?\n\n" + MORE;
        String asked = "ANSWER Ann Roe: " + MORE;
        assertThat(spoken(read("The Mosses of the North\n\nLast week our paper spoke with Ann Roe, head of the Northern Herbarium, about bogs." + talk))).contains(asked);
        assertThat(spoken(read("The Mosses of the North\n\nAnn Roe spoke to our paper about bogs, in an interview that was cut for length." + talk))).contains(asked);
        assertThat(spoken(read("Our paper interviews botanist Ann Roe about attitudes towards Northern Bogs" + talk))).contains(asked);
        assertThat(spoken(read("Ann Roe on bogs\n\nThe botanist has a new book. We interviewed her on Monday in the hall of the old herbarium by the river." + talk))).contains(asked);
    }

    @Test
    void whoWasAnnouncedMaySpeakBeforeTheFirstQuestion() {
        String text = "The Mosses of the North\n\nOn Monday we interviewed Ann Roe, a botanist of the old herbarium by the river, who has retired.\n\n"
                + "I was given a lens when I was nine, and nobody has got it back from me since.\n\nWhy mosses?\n\n" + MORE + "\n\nWill you go back?\n\n" + MORE;
        assertThat(spoken(read(text))).first().asString().startsWith("ANSWER Ann Roe: I was given a lens");
    }

    @Test
    void questionsOfAGuideAreNobodysTurns() {
        String text = "Renting a flat\n\nThis page tells tenants what the law says about deposits and repairs in private flats of the city and where to complain about both.\n\n"
                + "How much may you be asked to pay?\n\nA deposit may not be higher than three months of rent without heating. Landlords have to keep it apart from their own money.\n\n"
                + "When do you get it back?\n\nThe landlord has to return the deposit within six months after the flat was handed over, less what is owed for repairs.\n\n"
                + "Where can you complain?\n\nThe tenants' office is open on weekdays from nine to noon and answers letters within a fortnight.";
        assertThat(read(text).parts()).noneMatch(part -> part.kind() == PartKind.QUESTION);
    }

    @Test
    void aHearingsHeadNamesWhoGoesByALabel() {
        String text = "Public Hearing\n\nPresent: Commissioner Ann Marsh Roe (chair), Counsel Mara Levin\nWitness: Jon Haddad\n\nCOMMISSIONER MARSH: Please sit.\n\n"
                + "MS. LEVIN: Where were you?\n\nWITNESS: At home.\n\nMS. LEVIN: And then?\n\nWITNESS: They came at night.\n\nCOMMISSIONER MARSH: Thank you.";
        assertThat(spoken(read(text))).containsExactly("QUESTION Ann Marsh Roe: Please sit.", "QUESTION Mara Levin: Where were you?",
                "ANSWER Jon Haddad: At home.", "QUESTION Mara Levin: And then?", "ANSWER Jon Haddad: They came at night.", "QUESTION Ann Marsh Roe: Thank you.");
    }

    @Test
    void theWitnessOfATranscriptIsTheOneWhoWasSworn() {
        String text = "Transcript\n\nTHE COURT: Call your witness.\n\nMR. SMITH: The defense calls Elena Ward.\n\nELENA WARD, having been duly sworn, testified as follows:\n\n"
                + "DIRECT EXAMINATION BY MR. SMITH:\n\nQ. Where did you work?\n\nA. At the port.\n\nTHE COURT: Louder.\n\nA. At the port.\n\nMR. SMITH: Thank you.";
        assertThat(spoken(read(text))).contains("ANSWER Elena Ward: At the port.", "QUESTION -: Where did you work?")
                .noneMatch(turn -> turn.contains("sworn") || turn.contains("Examination"));
    }

    @Test
    void anAnswersSpeakerIsWhomThePresentationBeginsWith() {
        String text = "The Long Way Home\n\nBy Ann Roe\n\nJon Haddad, 41, a mason from Kilis, spent six years abroad before he came home. I met him at his house in May.\n\n"
                + "Q: When did you leave?\n\nA: In June.\n\nQ: Alone?\n\nA: With my brother.";
        assertThat(spoken(read(text))).startsWith("QUESTION Ann Roe: When did you leave?", "ANSWER Jon Haddad: In June.");
    }

    @Test
    void whereEveryQuestionHasItsAnswerOneIsPutToSomebody() {
        String text = "Ten years on the ferry\n\nAnn Roe worked on the ferries of the northern line until they were sold in 2014. Jon Haddad met her in Kilis.\n\nHow did you start?\n\nI joined the company in 2004. My uncle hired me.\n\nAnd the accident?\n\n"
                + "The ferry hit a tanker. I broke my leg.\n\nWhat did the company do?\n\nThey dismissed the captain. We sued them and won.";
        assertThat(spoken(read(text))).hasSize(6).contains("QUESTION -: And the accident?", "ANSWER Ann Roe: They dismissed the captain. We sued them and won.");
        assertThat(spoken(read(text.replace("Jon Haddad met her", "I met her")))).isEmpty();
    }

    @Test
    void whoeverIsPresentedMaySpeakOnce() {
        String text = "The strike\n\nIn March the Free School invited Ann Roe and Jon Haddad to talk about the strike of 2012. Mara Levin moderated.\n\nMara Levin: Ann, what did you see?\n\nAnn Roe: I was arrested.\n\n"
                + "Jon Haddad: They fired me.\n\nMara Levin: Did you go back?\n\nJon Haddad: Never.";
        assertThat(spoken(read(text))).hasSize(5).contains("ANSWER Ann Roe: I was arrested.");
    }

    @Test
    void whoeverIsCalledByNameAnswers() {
        String text = "After the dam\n\nIn March the Free School invited the reporter Ann Roe and the docker Jon Haddad to talk about the strike.\n\nAnn, you came to the port in May. What did you see?\n\n"
                + "I saw the police beat the pickets. I was arrested with two others, and they held us for nine days.\n\nJon, what happened to you?\n\nThey fired me in June. My brother was injured.\n\nDid you go back?\n\n"
                + "I never went back. I founded a cooperative.\n\nAnd you, Ann?\n\nI left in August. The Courier dismissed me.";
        assertThat(spoken(read(text))).contains("ANSWER Jon Haddad: They fired me in June. My brother was injured.", "ANSWER Jon Haddad: I never went back. I founded a cooperative.",
                "ANSWER Ann Roe: I left in August. The Courier dismissed me.");
    }

    @Test
    void whatIsToldToAnEditorIsTheTellers() {
        String own = "I was born by the river. My father cut cane, and my mother cooked for the cutters. I walked to school, and I liked it. Then they came for us.";
        String text = "The River: Jon Haddad\n\nRecorded in Kilis in May 2007\n\nby Ann Roe\n\nJon Haddad was born in 1958. The words are his; I have left out my questions.\n\n" + own;
        assertThat(spoken(read(text))).containsExactly("ANSWER Jon Haddad: " + own);
        assertThat(spoken(read(text.replace("Recorded in Kilis", "Written in Kilis").replace("The words are his; I have left out my questions.", "He lives in Kilis now.")))).isEmpty();
    }

    @Test
    void cutsADatelineOffTheFirstParagraph() {
        Document document = read("KILIS, Turkey, 3 June 2018 — " + PROSE);
        assertThat(described(document)).containsExactly("DATELINE KILIS, Turkey, 3 June 2018 —", "BODY " + PROSE);
        assertThat(document.metadata().published()).contains(LocalDate.of(2018, 6, 3));
        assertThat(described(read("LONDON (Reuters) - " + PROSE))).containsExactly("DATELINE LONDON (Reuters) -", "BODY " + PROSE);
    }

    @Test
    void aLineThatTellsWhatHappenedOnADayIsNoDateline() {
        Document report = read("INCIDENT REPORT\nDeaths at the Dolni estate, 9 March 2013\n\nGraz, 4 April 2013\n\n" + PROSE);
        assertThat(report.metadata().published()).contains(LocalDate.of(2013, 4, 4));
        assertThat(read("A Letter\n\nRio de Janeiro, 4 April 2013\n\n" + PROSE).metadata().published()).contains(LocalDate.of(2013, 4, 4));
    }

    @Test
    void lifeDatesAndAsidesAreNoDatelines() {
        for (String text : List.of("Ann Roe (3 June 1918 – 4 May 1990) was a botanist who worked in the north for most of her life and wrote on mosses.",
                "The guard — a tall man with a limp — told us that the road had been closed for a week and would not open.",
                "CHAPTER ONE -- In which Ann Roe comes to the bridge and finds nobody there to take her across to the other side.")) {
            assertThat(described(read(text))).containsExactly("BODY " + text);
        }
    }

    @Test
    void aLineThatIsADateBeneathTheTitleIsTheDocuments() {
        assertThat(read("The Closed Road\n\nTuesday, June 19, 2018\n\n" + PROSE).metadata().published()).contains(LocalDate.of(2018, 6, 19));
        assertThat(read("The Closed Road\n\nKilis, 19 June 2018\n\n" + PROSE).metadata().published()).contains(LocalDate.of(2018, 6, 19));
        assertThat(read("The Closed Road\n\nPublished: 2018-06-19\n\n" + PROSE).metadata().published()).contains(LocalDate.of(2018, 6, 19));
    }

    @Test
    void datesInTheStoryAreNotTheDocuments() {
        assertThat(read("The Closed Road\n\nOn 3 June 2018 the road was closed. " + PROSE).metadata().published()).isEmpty();
        assertThat(read("The Closed Road\n\n03/06/2018\n\n" + PROSE).metadata().published()).isEmpty();
    }

    @Test
    void aLetterIsByWhoeverSignedIt() {
        Document document = read("Kilis, 3 June 2018\n\nDear Anna,\n\n" + PROSE + "\n\n" + MORE + "\n\nYours,\nMara Levin\n\nP.S. Write soon.");
        assertThat(document.metadata().authors()).containsExactly("Mara Levin");
        assertThat(document.metadata().published()).contains(LocalDate.of(2018, 6, 3));
        assertThat(described(document)).contains("BODY " + PROSE, "BYLINE Mara Levin", "BODY P.S. Write soon.");
    }

    @Test
    void readsTheHeadOfAReport() {
        Document document = read("INCIDENT REPORT\n\nReport No. 12/2018\nDate: 3 June 2018\nPrepared by: Insp. Mara Levin\nLocation: Kilis bus station\n\n" + PROSE + "\n\n" + MORE);
        assertThat(described(document)).containsExactly("TITLE INCIDENT REPORT", "FURNITURE Report No. 12/2018", "DATELINE Date: 3 June 2018",
                "BYLINE Prepared by: Insp. Mara Levin", "BODY Location: Kilis bus station", "BODY " + PROSE, "BODY " + MORE);
        assertThat(document.metadata().authors()).containsExactly("Mara Levin");
        assertThat(document.metadata().published()).contains(LocalDate.of(2018, 6, 3));
    }

    @Test
    void readsTheHeadOfAMail() {
        Document document = read("From: Mara Levin <mara@example.org>\nTo: Jon Roe\nSubject: The closed road\nDate: Sun, 3 Jun 2018 10:00\n\nDear Jon,\n\n" + PROSE);
        assertThat(document.metadata().title()).isEqualTo("The closed road");
        assertThat(document.metadata().authors()).containsExactly("Mara Levin");
        assertThat(document.metadata().published()).contains(LocalDate.of(2018, 6, 3));
    }

    @Test
    void cleansAuthorsOfTitlesAndJobs() {
        assertThat(read("The Road\n\nBy Dr. Mara Levin and JON ROE, Staff writer\n\n" + PROSE).metadata().authors()).containsExactly("Mara Levin", "Jon Roe");
        assertThat(read("The Road\n\nMara Levin, Middle East correspondent\n\n" + PROSE).metadata().authors()).containsExactly("Mara Levin");
        assertThat(read("The Road\n\nBy Anonymous\n\n" + PROSE).metadata().authors()).isEmpty();
    }

    @Test
    void aLoneNameAboveAnOwnStoryIsItsTellers() {
        String story = "My grandfather was arrested in the middle of a haircut, and my mother told me of it when I was nine. I asked my aunt. I never asked him.";
        assertThat(read("The Mirrors\n\nJulia Lund Prentice\n\n" + story + "\n\n" + story).metadata().authors()).containsExactly("Julia Lund Prentice");
        assertThat(read("The Mirrors\n\nJulia Lund Prentice\n\n" + story + "\n\nThen Julia Lund Prentice came, and I left.").metadata().authors()).isEmpty();
        assertThat(read("The Record\n\nMAIDEN SPEECH\n\n" + story + "\n\n" + story).metadata().authors()).isEmpty();
        assertThat(read("Letter to Ada\n\nDear Ada,\n\n" + story + "\n\n" + story).metadata().authors()).isEmpty();
    }

    @Test
    void anInterviewThatItsTitleAnnouncesMayHaveTwoQuestions() {
        String first = "I just wanted to know if you had any thoughts on the closing of the mill.";
        String second = "There have been strikes in the whole valley. Do you think that they will go on?";
        String answer = "I give so many talks that I forget. The mill was closed in May, and we were told on the day. I stayed at home for a year, and then I went to the port.";
        Document document = read("Interview with the weaver Ada Lund\n\nAda Lund is a weaver at the mill of Bergen. She was born in 1931.\n\n" + first + "\n\n" + answer + "\n\n" + second + "\n\n" + answer);
        assertThat(spoken(document)).containsExactly("QUESTION -: " + first, "ANSWER Ada Lund: " + answer, "QUESTION -: " + second, "ANSWER Ada Lund: " + answer);
    }

    @Test
    void marksFurniture() {
        for (String line : List.of("Share this: Facebook Twitter Email", "Read more: A night at the border", "Page 3 of 7", "© 2018 The Border Review", "* * *", "All rights reserved.")) {
            assertThat(described(read(PROSE + "\n\n" + line + "\n\n" + MORE))).containsExactly("BODY " + PROSE, "FURNITURE " + line, "BODY " + MORE);
        }
    }

    @Test
    void shortProseStaysProse() {
        for (String line : List.of("He said:", "“Where are you going?”", "Nobody came.", "We waited —", "Related to nobody, he stayed.", "Comments came from all sides.",
                "He shared it on Facebook and Twitter.", "The image by then was gone.", "...")) {
            assertThat(described(read(PROSE + "\n\n" + line + "\n\n" + MORE))).containsExactly("BODY " + PROSE, "BODY " + line, "BODY " + MORE);
        }
    }

    @Test
    void titleFallsBackToTheId() {
        assertThat(read(PROSE).metadata().title()).isEqualTo("some id");
        assertThat(read("").parts()).isEmpty();
    }

    private static Document read(String text) {
        return Documents.ofText("some id", text, Optional.empty());
    }

    private static List<String> described(Document document) {
        return document.parts().stream().map(part -> part.kind() + " " + document.textOf(part.span())).toList();
    }

    private static List<String> spoken(Document document) {
        return document.parts().stream().filter(part -> part.kind() == PartKind.QUESTION || part.kind() == PartKind.ANSWER)
                .map(part -> "%s %s: %s".formatted(part.kind(), part.speakerName().orElse("-"), document.textOf(part.span()))).toList();
    }
}
