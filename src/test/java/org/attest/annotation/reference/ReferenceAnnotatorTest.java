package org.attest.annotation.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Chains;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.TestTexts;
import org.attest.text.Document;
import org.attest.text.DocumentMetadata;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

class ReferenceAnnotatorTest {

    /** The words of all mentions in the chain of the {@code nth} occurrence (from 1) of this word as a head. */
    private static List<String> chain(AnnotatedText text, String word, int nth) {
        int seen = 0;
        Chains chains = text.get(Layer.CHAINS);
        for (Mention mention : chains.mentions()) {
            if (text.textOf(text.token(mention.head()).span()).equals(word) && ++seen == nth) {
                return chains.of(mention).mentions().stream().map(one -> text.textOf(one.span())).toList();
            }
        }
        throw new AssertionError("no mention %d of '%s'".formatted(nth, word));
    }

    private static List<String> chain(String text, String word) {
        return chain(TestTexts.annotate(text), word, 1);
    }

    @Test
    void givesPronounsToThePersonOfTheirGender() {
        AnnotatedText text = TestTexts.annotate("Maria met Robert in Vienna. She gave him a letter.");
        assertThat(chain(text, "Maria", 1)).containsExactly("Maria", "She");
        assertThat(chain(text, "Robert", 1)).containsExactly("Robert", "him");
    }

    @Test
    void joinsAShortNameWithTheFullOne() {
        assertThat(chain("Sarah Holloway runs the clinic. Yesterday Holloway spoke to reporters.", "Holloway")).containsExactly("Sarah Holloway",
                "Holloway");
    }

    @Test
    void joinsABodyCalledByItsNounWithTheOnlyOneOfThatName() {
        assertThat(chain("The National Truth Commission met in Accra. The Commission heard Ana Mensah.", "Commission")).containsExactly("The National Truth Commission", "The Commission");
        assertThat(chain("The National Truth Commission met the Electoral Commission in Accra. The Commission heard Ana Mensah.", "Commission")).containsExactly("The National Truth Commission");
    }

    @Test
    void organsOfAStateAreNotOneAnother() {
        assertThat(chain("He spoke before the Commission on Tuesday. The police came in the evening.", "Commission")).containsExactly("the Commission");
        assertThat(chain("The Interior Ministry announced an inquiry. The court refused.", "Ministry")).containsExactly("The Interior Ministry");
        assertThat(chain("The Supreme Court heard the case. The court refused the request.", "Court")).containsExactly("The Supreme Court", "The court");
        assertThat(chain("The Coast Guard searched the boat. The force found nothing.", "Guard")).containsExactly("The Coast Guard", "The force");
    }

    @Test
    void aRecordIsAboutWhoeverTheLinesAboveItName() {
        assertThat(chain("RECORD OF INTERVIEW\nWitness: Omar Haddad, born 1975\nInterviewer: Leila Mansour\n\nThe witness states that he drove a truck. They beat him.", "Haddad"))
                .containsExactly("Witness", "Omar Haddad", "The witness", "he", "him");
        assertThat(chain("Name of witness: Sarah Lubega\nOccupation: market trader\nPlace: Gulu\n\nShe states that rebels came. The witness was beaten.", "Lubega"))
                .contains("Sarah Lubega", "market trader", "She", "The witness");
        assertThat(chain("Interviewee: WS-14 (male, 34)\nDate: 6 June 2016\n\nHe joined the militia in 2003. The commander gave him a rifle.", "WS")).contains("Interviewee", "WS-14", "He", "him");
        assertThat(chain("The judge asked one thing: Ann Roe had the key. The witness left.", "Roe")).containsExactly("Ann Roe");
    }

    @Test
    void joinsWhatSomebodyWasAtATime() {
        assertThat(chain("Sarah Holloway, by then a retired librarian in Chicago, returned the cheque.", "librarian")).contains("Sarah Holloway");
        assertThat(chain("The bank was founded by Edgar Lang, then the mayor of Hamburg, and Karl Weber.", "mayor")).contains("Edgar Lang").doesNotContain("Karl Weber");
    }

    @Test
    void joinsANameBehindThePlaceOfItsBearer() {
        assertThat(chain("The police questioned a trader from Mongo, Robert Holloway, and a boy.", "trader")).contains("Robert Holloway");
    }

    @Test
    void joinsANameBetweenCommasBehindADescription() {
        assertThat(chain("According to the team's coach, Robert Holloway, the robot failed in March.", "coach")).contains("Robert Holloway");
    }

    @Test
    void doesNotCallSomebodyByTheMiddleOfAnotherNameThatComesLater() {
        assertThat(chain("Chao wrote many books in Vienna. The prize went to Maria Chao Pian. Chao was glad.", "Chao")).containsExactly("Chao", "Chao");
        assertThat(chain("The prize went to Gabriel Ortega Ruiz in Vienna. Ortega was glad.", "Ruiz")).containsExactly("Gabriel Ortega Ruiz", "Ortega");
    }

    @Test
    void tellsABodyFromWhatBelongsToIt() {
        AnnotatedText text = TestTexts.annotate("The United Nations sent the United Nations Interim Administration Mission in Kosovo (UNMIK). The United Nations paid for UNMIK.");
        assertThat(chain(text, "Nations", 1)).containsExactly("The United Nations", "The United Nations");
        assertThat(chain(text, "Mission", 1)).contains("UNMIK").doesNotContain("The United Nations");
        assertThat(chain("Amnesty International wrote to the minister. The minister did not answer Amnesty International.", "International")).hasSize(2);
    }

    @Test
    void makesNobodyOfTitlesAndCredentials() {
        Chains chains = TestTexts.annotate("In his My Linguistic Autobiography Robert Holloway wrote about the master's degree that he took in Vienna.").get(Layer.CHAINS);
        assertThat(chains.chains()).extracting(Chain::label).doesNotContain("narrator").noneMatch(label -> label.endsWith("master"));
    }

    @Test
    void takesANumberThatDoesWhatPeopleDoForAGroup() {
        assertThat(chain("Forty people were arrested. Nine told us that they had been beaten.", "Nine")).startsWith("Nine");
    }

    @Test
    void knowsWhoseSisterHasABrother() {
        AnnotatedText text = TestTexts.annotate("Marta Lindholm sold the farm with her brother, Karl. Karl kept the horses. His sister moved to Bergen.");
        assertThat(chain(text, "sister", 1)).contains("Marta Lindholm", "His sister");
    }

    @Test
    void takesBrotherAndSisterForThoseOfWhomThatWasSaid() {
        AnnotatedText text = TestTexts.annotate("Marta Lindholm quarrelled with her younger brother, Karl, over the farm. Brother and sister have not met since.");
        assertThat(chain(text, "Brother", 1)).contains("Karl");
        assertThat(chain(text, "sister", 1)).contains("Marta Lindholm");
    }

    @Test
    void joinsThreeAppositionsOfWhichOneIsAName() {
        assertThat(chain("The man at the door, Milo Harker, 61, a dealer from Leeds, is charged with fraud.", "man")).anyMatch(words -> words.contains("Milo Harker"))
                .anyMatch(words -> words.startsWith("a dealer"));
    }

    @Test
    void readsANumberOfUsAsAGroup() {
        AnnotatedText text = TestTexts.annotate("About ninety of us refused to work that morning.");
        assertThat(text.get(Layer.CHAINS).chains()).anyMatch(chain -> chain.kind() == Chain.Kind.GROUP && chain.label().equals("ninety of us"));
    }

    @Test
    void keepsAnHonourBehindTheName() {
        assertThat(chain("An agent, Hari Adhikary, came to the shop. We called him Hari Sir. Last month Hari Sir was fined.", "Adhikary"))
                .contains("Hari Sir");
    }

    @Test
    void keepsBearersOfOneSurnameApart() {
        AnnotatedText text = TestTexts.annotate("Mr. Whitlock opened the door. Mrs. Whitlock stayed in the kitchen.");
        assertThat(chain(text, "Whitlock", 1)).containsExactly("Mr. Whitlock");
        assertThat(chain(text, "Whitlock", 2)).containsExactly("Mrs. Whitlock");
    }

    @Test
    void joinsAppositionsAndPredicates() {
        assertThat(chain("Lena Brook, the founder of the charity, resigned. Lena Brook was a nurse.", "Brook")).hasSize(4);
    }

    @Test
    void opensANewPersonForARelative() {
        AnnotatedText text = TestTexts.annotate("Karim left the town in May. His father stayed behind.");
        assertThat(chain(text, "Karim", 1)).containsExactly("Karim", "His");
        assertThat(chain(text, "father", 1)).containsExactly("His father");
    }

    @Test
    void neverMakesSubjectAndObjectOfAVerbOne() {
        AnnotatedText text = TestTexts.annotate("Peter watched him for an hour.");
        assertThat(chain(text, "Peter", 1)).containsExactly("Peter");
    }

    @Test
    void givesAReflexiveToTheSubject() {
        assertThat(chain("After the trial Martha blamed herself.", "Martha")).containsExactly("Martha", "herself");
    }

    @Test
    void leavesAnEmptyItAlone() {
        assertThat(chain("The bank failed. It is clear that nobody noticed.", "bank")).containsExactly("The bank");
    }

    @Test
    void givesIInAQuotationToItsSpeaker() {
        assertThat(chain("\"I never saw the order,\" said Thomas Reed.", "Reed")).contains("I");
    }

    @Test
    void givesIOutsideQuotationsToTheAuthor() {
        String words = "By Nora Lindqvist\n\nI reached the camp at noon.";
        int body = words.indexOf("I reached");
        Document document = new Document("camp", "0".repeat(64), words,
                new DocumentMetadata("The camp", List.of("Nora Lindqvist"), Optional.empty(), "text/plain", "camp.txt"),
                List.of(new Part(PartKind.BYLINE, new TextSpan(3, 17)), new Part(PartKind.BODY, new TextSpan(body, words.length()))));
        Chains chains = TestTexts.annotate(document).get(Layer.CHAINS);
        assertThat(chains.narrator()).map(Chain::label).contains("Nora Lindqvist");
        assertThat(chains.narrator().orElseThrow().mentions()).hasSize(2);
    }

    @Test
    void givesTurnsToThoseWhoSpeakThem() {
        String words = "Did you see the guards?\n\nYes, I saw them.\n\nWere you afraid?\n\nI was.";
        List<Part> parts = List.of(new Part(PartKind.QUESTION, span(words, "Did you see the guards?"), Optional.of("Interviewer")),
                new Part(PartKind.ANSWER, span(words, "Yes, I saw them."), Optional.of("Omar")),
                new Part(PartKind.QUESTION, span(words, "Were you afraid?"), Optional.of("Interviewer")),
                new Part(PartKind.ANSWER, span(words, "I was."), Optional.of("Omar")));
        AnnotatedText text = TestTexts.annotate(new Document("talk", "0".repeat(64), words,
                new DocumentMetadata("A talk", List.of(), Optional.empty(), "text/plain", "talk.txt"), parts));
        assertThat(chain(text, "I", 1)).containsExactly("you", "I", "you", "I");
    }

    private static TextSpan span(String text, String part) {
        return new TextSpan(text.indexOf(part), text.indexOf(part) + part.length());
    }

    @Test
    void joinsTheGroupWithTheOrganizationLastNamed() {
        assertThat(chain("Hezbollah opened an office in Tyre. The group later closed it.", "Hezbollah")).contains("The group");
    }

    @Test
    void joinsTheCityWithTheSettlementLastNamed() {
        assertThat(chain("They arrived in Mosul in June. The city was quiet.", "Mosul")).contains("The city");
    }

    @Test
    void joinsADescriptionThatReturns() {
        AnnotatedText text = TestTexts.annotate("A young guard stood at the gate. An old guard slept. The young guard waved.");
        assertThat(chain(text, "guard", 1)).containsExactly("A young guard", "The young guard");
        assertThat(chain(text, "guard", 2)).containsExactly("An old guard");
    }

    @Test
    void namesAChainByItsFullestName() {
        Chains chains = TestTexts.annotate("Reyes arrived late. Daniela Reyes had been in Lima.").get(Layer.CHAINS);
        Chain chain = chains.chains().getFirst();
        assertThat(chain.label()).isEqualTo("Daniela Reyes");
        assertThat(chain.otherNames()).containsExactly("Reyes");
        assertThat(chain.kind()).isEqualTo(Chain.Kind.PERSON);
    }

    @Test
    void joinsTheRelativesOfOnePerson() {
        AnnotatedText text = TestTexts.annotate("Maria lives in Vienna. Her younger sister is a baker. In May Maria visited her sister.");
        assertThat(chain(text, "sister", 1)).contains("Her younger sister", "her sister");
    }

    @Test
    void joinsAPhraseWithTheNameThatItGives() {
        AnnotatedText text = TestTexts.annotate("In June I met a former guard, whom I will call Tomas. He was tired.");
        assertThat(chain(text, "Tomas", 1)).contains("Tomas", "He").hasSize(3);
    }

    @Test
    void joinsANounWithTheNameThatFollowsIt() {
        AnnotatedText text = TestTexts.annotate("The police questioned the accountant Robert Steiner.");
        assertThat(chain(text, "Steiner", 1)).hasSize(2);
    }

    @Test
    void joinsASurnameOfSeveralWords() {
        assertThat(chain("The judge sent Pietro Lo Verde to prison. Later the court heard that Lo Verde had fled.", "Verde"))
                .containsExactly("Pietro Lo Verde", "Lo Verde");
    }

    @Test
    void joinsAnAbbreviationThatTheTextTellsInOtherWords() {
        assertThat(chain("He worked for the State Committee for Water, known by its Russian initials as the GKVR. The GKVR has not answered.", "Committee"))
                .contains("the GKVR", "The GKVR");
    }

    @Test
    void joinsTheNameThatSomebodyWasBornWith() {
        assertThat(chain("Clara Hargrove was born Clara Benton in 1914. She was a weaver.", "Hargrove")).contains("Clara Benton");
    }

    @Test
    void tellsTwoHoldersOfOneOfficeApart() {
        assertThat(chain("Boris Ode, President of Chad, met Anna Lund, President of Norway.", "Ode")).doesNotContain("Anna Lund");
    }

    @Test
    void givesTheAccountToWhomItsIntroductionNames() {
        String intro = "Marta Quiroga Luz ran a kitchen for forty years. The words are hers; I have left out my questions.\n\n";
        String account = "I was born by the river. My mother taught me. We had little. I liked the work. My hands remember it. I never left.\n";
        assertThat(chain(intro + account, "Luz")).contains("I");
    }

    @Test
    void joinsTheDescriptionOfALeadWithTheNameAndAgeThatFollow() {
        String text = "A former prison guard was jailed for nine years on Friday. The court heard that keys were sold. Piotr Maler, 43, had worked in the north wing.";
        assertThat(chain(text, "Maler")).contains("A former prison guard", "Piotr Maler");
    }

    @Test
    void leavesAWitnessOutOfTheLead() {
        String text = "A young woman was pulled from the canal on Friday. Doris Hemsley, 71, said she had heard a scream.";
        assertThat(chain(text, "Hemsley")).doesNotContain("A young woman");
    }

    @Test
    void takesWhatSomebodyIsKnownAsForHisName() {
        assertThat(chain("Ruben Castell, 38, known as Limoges, ran the cellar. Limoges fled in May.", "Castell")).contains("Limoges");
    }

    @Test
    void leavesItAloneBeforeTheClauseThatIsMeant() {
        assertThat(chain("The judge closed the case. She made it clear that nobody may speak.", "it")).containsExactly("it");
    }

    @Test
    void goesOnWithTheSamePronounAfterASentenceOfOthers() {
        assertThat(chain("The villagers lost their goats. They walked to the coast. The road was long and dusty all the way there. Rain fell on the third day of it. They slept in barns.",
                "villagers")).filteredOn(word -> word.equals("They")).hasSize(2);
    }

    @Test
    void givesTheParagraphsOfATalkWithoutLabelsToTwoInTurn() {
        AnnotatedText text = TestTexts.annotate(String.join("\n\n", "Did you lock the shed?", "Yeah, I locked it.", "Okay. I saw a light in there.", "Really?", "I did.", "Oh.",
                "Well, you may look for yourself.", "No, I believe you.", "Thanks.", "Sure, go ahead."));
        assertThat(chain(text, "I", 2)).containsExactly("I", "I", "you");
        assertThat(chain(text, "I", 1)).containsExactly("you", "I", "you", "yourself", "I");
    }

    @Test
    void takesNoWeatherForAThing() {
        AnnotatedText text = TestTexts.annotate("The barn stood empty. It was dark. Soon it began to rain. The walk to the barn was worth it.");
        assertThat(chain(text, "It", 1)).containsExactly("It");
        assertThat(chain(text, "it", 1)).containsExactly("it");
        assertThat(chain(text, "it", 2)).containsExactly("it");
    }

    @Test
    void leavesItAloneWhereTheClauseThatIsMeantHangsFarBehind() {
        assertThat(chain("The council read the decree. It is necessary for the peace of the town that the decree be kept.", "It")).containsExactly("It");
    }

    @Test
    void letsNoFlagstonesDecide() {
        assertThat(chain("The brothers swept the flagstones. They decided to leave.", "They")).contains("The brothers").doesNotContain("the flagstones");
    }

    @Test
    void joinsADescriptionWithTheNameByWhichSomebodyEnters() {
        assertThat(chain("They saw a dealer from Taro, Ibrahim Sello, called \"Buzz\", among the men.", "Sello")).hasSize(2);
        assertThat(chain("I worked for a haulier, Marc Zabo, carrying stone to the port of Rila.", "Zabo")).contains("a haulier");
        assertThat(chain("A builder named Igor Blau was killed in 1992.", "Blau")).hasSize(2);
    }

    @Test
    void joinsWhatOnePersonIsSaidToBeTwice() {
        assertThat(chain("At the time Petrović was the mayor of the town and a member of the council.", "Petrović")).contains("the mayor of the town", "a member of the council");
        assertThat(chain("My mother was a nurse and the first woman in our village to drive a car.", "mother")).contains("a nurse", "the first woman in our village to drive a car");
        assertThat(chain("The brothers were a nurse and a driver from Rila.", "driver")).hasSize(1);
    }

    @Test
    void joinsTheNameBehindABodyWithWhoeverSpeaksForIt() {
        assertThat(chain("A spokesman for the Eighth Infantry Division, Major Edgar Olano, said the rebels had used mines.", "Olano")).hasSize(2);
        assertThat(chain("An aide to the mayor, Edgar Olano, resigned.", "mayor")).doesNotContain("An aide to the mayor");
    }

    @Test
    void joinsASingleNameThatSomebodyIsSaidToHave() {
        assertThat(chain("He gave the letter to a boy named Opio, who ran away.", "Opio")).hasSize(2);
        assertThat(chain("The recruiter, a man from Taro called Sheku, promised him a salary.", "Sheku")).hasSize(3);
    }

    @Test
    void takesTheGroupForTheBodyThatWasNamed() {
        String text = "The Red Wolves attacked the village on 3 May. The group, which has some 300 fighters, blamed the army. The militia lost six men.";
        assertThat(chain(text, "Wolves")).containsExactly("The Red Wolves", "The group", "The militia");
        assertThat(chain("The Harkers moved to Rila. The group sang in the church.", "group")).hasSize(1);
        assertThat(chain("The Workers Party won. The newspaper wrote about it.", "newspaper")).hasSize(1);
    }

    @Test
    void callsABodyByPartsOfItsName() {
        assertThat(chain("The Lakeside Centre for Civil Records published the report. Two researchers of the Centre came. The Centre has an office in Rila.", "Centre")).hasSize(3);
        assertThat(chain("The Bor Tigers were formed in 2018. A spokesman of the Tigers was arrested.", "Tigers")).hasSize(2);
        assertThat(chain("The money went to Corvane Trading, a company in Dubai. Corvane is owned by a dealer.", "Trading")).contains("Corvane");
        assertThat(chain("The Human Rights Committee wrote to the ministry.", "ministry")).hasSize(1);
    }

    @Test
    void takesTheAgedTeacherForWhoeverWasSpokenOf() {
        assertThat(chain("Police found the body of Lea Santos in a ditch on Monday. The 27-year-old teacher had been missing since Friday.", "Santos")).hasSize(2);
        assertThat(chain(TestTexts.annotate(org.attest.source.Documents.ofText("test", "The trial\n\nBy Lea Santos\n\nThe judge found that he had struck the prisoner twice.", java.util.Optional.empty())), "prisoner", 1)).hasSize(1);
        assertThat(chain("Police found the body of Lea Santos in a ditch on Monday. The teacher of the village had seen nothing.", "Santos")).hasSize(1);
    }

    @Test
    void givesADirectorToACompanyAndNotToAShaft() {
        assertThat(chain("The company closed the mine in 1998. Its director said that it could not pay.", "company")).contains("Its");
    }

    @Test
    void takesNobodyForTheObjectOfTheirOwnDeed() {
        assertThat(chain("The miners stayed below. The police came at noon and drove them out.", "them")).contains("The miners").doesNotContain("The police");
        assertThat(chain("Ana met Rosa at the gate. Ana wanted to help her.", "her")).contains("Rosa").doesNotContain("Ana");
        assertThat(chain("Residents gave another account. The soldiers, they said, fired first.", "they")).doesNotContain("The soldiers");
    }

    @Test
    void findsADescriptionAgainWhateverFollowsIt() {
        assertThat(chain("A teacher and her two pupils were abducted on Tuesday. The pupils, aged 9 and 11, were released the next day.", "pupils")).hasSize(2);
    }

    @Test
    void takesNoNameOfAListOrOfTheNextClauseForADescription() {
        assertThat(chain("According to the nurse, Paul Okeny left the house at noon.", "Okeny")).containsExactly("Paul Okeny");
        assertThat(chain("The guard, the cook, Milo Harker, and two clerks were shot.", "Harker")).containsExactly("Milo Harker");
        assertThat(chain("A man called Igor Blau.", "Blau")).containsExactly("Igor Blau");
    }

    /** The labels of those for whom the {@code nth} occurrence (from 1) of this pronoun stands together. */
    private static List<String> members(AnnotatedText text, String pronoun, int nth) {
        int token = text.tokens().stream().filter(word -> word.word().equalsIgnoreCase(pronoun)).skip(nth - 1).findFirst().orElseThrow().index();
        return text.get(Layer.CHAINS).members(token).stream().map(Chain::label).toList();
    }

    @Test
    void letsTheyStandForTwoWhoAreNamedTogether() {
        AnnotatedText text = TestTexts.annotate("Marta Lindholm and Karl Weber reached Bergen in May. They sold the boat there. Later they moved to Oslo.");
        assertThat(members(text, "they", 1)).containsExactly("Marta Lindholm", "Karl Weber");
        assertThat(members(text, "they", 2)).containsExactly("Marta Lindholm", "Karl Weber");
    }

    @Test
    void prefersThoseWhoAreManyWhereTheyAreTheSubject() {
        AnnotatedText text = TestTexts.annotate("The soldiers shouted at Marta Lindholm and Karl Weber. They were drunk.");
        assertThat(members(text, "they", 1)).isEmpty();
    }

    @Test
    void letsWeStandForTheSpeakerAndThoseWhomHeNames() {
        AnnotatedText text = TestTexts.annotate("My sister Vera and I left Bergen in May. We walked to Oslo. In June we found work.");
        assertThat(members(text, "we", 1)).hasSize(2).contains("Vera");
        assertThat(members(text, "we", 2)).hasSize(2).contains("Vera");
    }

    @Test
    void takesACompanionForOneOfUs() {
        AnnotatedText text = TestTexts.annotate("I went to the harbour with Vera Lindholm. We waited for the boat.");
        assertThat(members(text, "we", 1)).hasSize(2).contains("Vera Lindholm");
    }

    @Test
    void leavesOpenWhoIsMeantByYouAndI() {
        AnnotatedText text = TestTexts.annotate("You and I know that winter is long. We need wood.");
        assertThat(members(text, "we", 1)).isEmpty();
    }

    @Test
    void joinsABuildingWithTheNameThatEndsInItsNoun() {
        assertThat(chain("They crossed the Lindholm Bridge at noon. The bridge was closed in May.", "Bridge")).hasSize(2);
    }

    @Test
    void takesWhoeverIsCalledByAgeAloneForSomebody() {
        AnnotatedText text = TestTexts.annotate("A teacher, Vera Lindholm, was arrested in Bergen on Monday. The 54-year-old said that she had lost a key. The police told an 11-year-old to wait.");
        assertThat(chain(text, "Lindholm", 1)).contains("The 54-year-old", "she");
        assertThat(chain(text, "old", 2)).containsExactly("an 11-year-old");
    }

    @Test
    void joinsAnOfficeWithTheOneWhoIsGivenIt() {
        assertThat(chain("In May they appointed Vera Lindholm the new director of the mill.", "Lindholm")).hasSize(2);
    }

    @Test
    void givesIBetweenMarksToNoTeller() {
        AnnotatedText text = TestTexts.annotate("Lindholm was born in Bergen. The letter was short. It ended so, as is known from a copy: \"For this I need all my courage\".");
        assertThat(text.get(Layer.CHAINS).narrator()).isEmpty();
    }

    @Test
    void knowsAsWhoseChildSomebodyWasBorn() {
        assertThat(chain("Vera Lindholm was born in Bergen in 1931, the second daughter of a miller.", "Lindholm")).hasSize(2);
        assertThat(chain("Vera Lindholm was born in Bergen, and the son of a miller taught her to swim.", "Lindholm")).containsExactly("Vera Lindholm", "her");
    }

    @Test
    void letsThoseWhoTookSomebodyGoOnDoingHarm() {
        AnnotatedText text = TestTexts.annotate("The soldiers came to Gorna in May. They took my brothers from the house. My father ran after them. Two days later they came back and "
                + "burned our barn.");
        assertThat(chain(text, "soldiers", 1)).contains("They", "they");
    }

    @Test
    void letsThoseToWhomItWasDoneSufferOn() {
        AnnotatedText text = TestTexts.annotate("The gunmen stopped two nurses at the bridge. They were beaten and robbed.");
        assertThat(chain(text, "nurses", 1)).contains("They");
    }

    @Test
    void joinsAnEpithetWithWhoeverTheLastSentencesWereAbout() {
        AnnotatedText text = TestTexts.annotate("Ilse Brandt was born in Husum in 1924. She lost her father early. In 1936 a factory took the girl on.");
        assertThat(chain(text, "Brandt", 1)).contains("the girl");
    }

    @Test
    void takesWhoeverIsNamedInTheSameClauseForNoEpithet() {
        AnnotatedText text = TestTexts.annotate("Milo Harker was kept in a cellar. On Friday the young man took him to the river.");
        assertThat(chain(text, "Harker", 1)).doesNotContain("the young man");
    }

    @Test
    void joinsARoleWithTheCompanyThatHasIt() {
        assertThat(chain("The fire was ordered by a developer, Eastbrook Holdings, which plans a hotel.", "developer")).contains("Eastbrook Holdings");
    }

    @Test
    void joinsTheNameWithWhichTheSentenceEnds() {
        assertThat(chain("Then a man came to the tea shop, an agent, Hari Adhikary.", "man")).contains("Hari Adhikary");
    }

    @Test
    void knowsTheFatherOfASonByHisMothersHusband() {
        AnnotatedText text = TestTexts.annotate("Rosa Denti waited for her husband, Aldo Denti. Her son, Michele, was nine. His father had left at noon.");
        assertThat(chain(text, "Aldo Denti".substring(5), 2)).anyMatch(words -> words.equals("His father"));
    }

    @Test
    void takesAMajorAndTheEldestForPersonsThoughTheyAreReadAsAdjectives() {
        AnnotatedText text = TestTexts.annotate("My eldest, Ishaq, had gone to the rebels by then. That June the major went back to Uganda.");
        assertThat(chain(text, "eldest", 1)).contains("Ishaq");
        assertThat(text.get(Layer.CHAINS).chains()).anyMatch(chain -> chain.kind() == Chain.Kind.PERSON && chain.label().equals("the major"));
    }

    @Test
    void takesAnEnglishmanForAPerson() {
        AnnotatedText text = TestTexts.annotate("An Englishman questioned me twice. A Moroccan sold the tickets.");
        assertThat(text.get(Layer.CHAINS).chains()).filteredOn(chain -> chain.kind() == Chain.Kind.PERSON).extracting(Chain::label).contains("An Englishman", "A Moroccan");
    }

    @Test
    void takesWhoeverIsNamedRightAfterALeadWithoutAWordOnWhoThatIsForItsPerson() {
        assertThat(chain("A retired piano teacher in Arles gave the party 24,000 euros. Odile Martel lives on a pension of 310 euros.", "Martel")).contains("A retired piano teacher in Arles");
        assertThat(chain("A retired piano teacher in Arles gave the party 24,000 euros. Odile Martel, a neighbour, knew of it.", "Martel")).doesNotContain("A retired piano teacher in Arles");
    }

    @Test
    void takesTheNameInAStoryOfTheTellersKinForTheirs() {
        String text = "My grandfather was arrested in the middle of a haircut. He was the barber. It was a Tuesday. Anton Brodsky had come from Lund in 1917. His name was on a list.";
        assertThat(chain(text, "Brodsky")).contains("My grandfather");
    }

    @Test
    void takesWhoeverIsNamedBesideTheirAgeForTheOneWhoWasCounted() {
        assertThat(chain("One passenger, Milo Harker, 24, a student of law, was killed.", "Harker")).contains("One passenger", "a student of law");
    }

    @Test
    void knowsWhoThePetitionerAndTheVictimAre() {
        assertThat(chain("The board heard the petition of Ada Lund on Monday. The hall was cold. The petitioner wept.", "Lund")).contains("The petitioner");
        assertThat(chain("Ada Lund petitioned the governor on Monday. The hall was cold. The petitioner wept.", "Lund")).contains("The petitioner");
        assertThat(chain("Milo Harker was killed near the ghat. The launch went on. Nobody was held. The victim was 24.", "Harker")).contains("The victim");
        assertThat(chain("Milo Harker was killed on Monday and Paul Roth was killed on Friday. The road was closed. Nobody knew why. The victim was 24.", "Harker")).doesNotContain("The victim");
    }

    @Test
    void letsARoleThatAClauseOpensWithPassOnToItsPerson() {
        assertThat(chain("Milo Harker was born in Vlore in 1968. As a conscript in 1986 he was posted to the island.", "Harker")).contains("a conscript", "he");
    }

    @Test
    void knowsThatAFathersBrotherIsTheUncle() {
        assertThat(chain("My father's brother Stephen, a tailor in Nairobi, took one of the boys. I left in June. My uncle never paid me.", "Stephen")).contains("My uncle");
    }

    @Test
    void keepsASonApartFromThePriestOfHisName() {
        String text = "We were married by Father Anselmo in 1985, and our son was born the next year. My son Anselmo wants to go to Houston.";
        assertThat(TestTexts.annotate(text).get(Layer.CHAINS).chains()).noneMatch(chain -> chain.mentions().stream().map(mention -> text.substring(mention.span().begin(), mention.span().end()))
                .toList().containsAll(List.of("Father Anselmo", "My son")));
        assertThat(chain(text, "son")).contains("My son");
    }

    @Test
    void takesAPluralThatOpensASentenceForAGroup() {
        assertThat(TestTexts.annotate("The night was cold. Neighbours said that men had come.").get(Layer.CHAINS).chains())
                .anyMatch(chain -> chain.kind() == Chain.Kind.GROUP && chain.label().equals("Neighbours"));
    }

    @Test
    void knowsByNamesOfTheWholeWorldWhoSheIs() {
        assertThat(chain("Wanjiku Otieno and Bakyt Sadykov came to the office. She was tired.", "Otieno")).contains("She");
        assertThat(chain("Betty-Lou Farrell and Milo Harker came to the office. She was tired.", "Farrell")).contains("She");
        assertThat(chain("Paweł Nowak met Ada Lund at the gate. He was tired.", "Nowak")).contains("He");
        assertThat(chain("Tomáš Novák met Jūratė Kalnins at the gate. He was tired.", "Novák")).contains("He");
    }

    @Test
    void joinsABodyWithTheSortOfBodyItIs() {
        String text = "Two witnesses told the Historical Inquiry Commission about the cells. Ada Lund told the Commission that her brother was beaten.";
        assertThat(chain(text, "Commission")).contains("the Commission");
        assertThat(chain("They wrote to the Northern League of Teachers. The League answered in May.", "League")).contains("The League");
    }

    @Test
    void joinsASortOfBodyWithNeitherOfTwo() {
        String text = "The Historical Inquiry Commission met the Land Reform Commission in May. The Commission was late.";
        assertThat(chain(TestTexts.annotate(text), "Commission", 3)).containsExactly("The Commission");
    }

    @Test
    void readsInitialsThatNobodyExplains() {
        assertThat(chain("They wrote to the Northern League of Teachers. The NLT has 400 members.", "League")).contains("The NLT");
    }

    @Test
    void leavesACountryThatABodysWordsBeginAs() {
        assertThat(chain("The United Students Association was banned in 1959. In 1960 Nadia Pillay fled to the USA. She worked in the USA.", "Association")).doesNotContain("the USA");
    }

    @Test
    void readsNamesWithStrayMarks() {
        assertThat(TestTexts.annotate("The al--Nur Front wrote to the Al- Party. The NLT has 400 members.").get(Layer.CHAINS).chains()).isNotEmpty();
    }

    @Test
    void joinsANameOfTheTitleWithTheNameAlone() {
        assertThat(chain("Comrade Sunita taught them to shoot. In 2009 Sunita was elected to the council, and she died in 2015.", "Sunita")).contains("Sunita", "she");
    }

    @Test
    void takesTheNameBetweenMarksForTheDescribedThoughTheClauseGoesOn() {
        assertThat(chain("Ines saw two men drag out the driver, Pascal Okonda, and ask him where the money was.", "driver")).contains("Pascal Okonda", "him");
    }

    @Test
    void whoeverTakesPartBesideAPronounIsNotIt() {
        assertThat(chain("I heard it from a doctor, Dr Vass, to whom he told it years later. A court sentenced him.", "doctor")).doesNotContain("he");
        assertThat(chain("Ana Berg came home. Ana Berg told her the story.", "Berg")).doesNotContain("her");
        assertThat(chain("Ana Berg came home. As for Ida Roe, she left in May.", "Roe")).contains("she");
        assertThat(chain("The captain, whose men beat him, was tried.", "captain")).contains("him");
    }

    @Test
    void whoeverIsNamedThriceInOneBreathIsNotThriceAsNear() {
        String text = "A member of the council, who resigned in May, said he had warned the minister; she replied, he recalled, that it was late. "
                + "Mr. Haddad was arrested in the port, as he was about to leave. He spent a week in prison.";
        assertThat(chain(text, "Haddad")).contains("he", "He");
    }

    @Test
    void theyWhoMarryAreTheTwoWhoMet() {
        AnnotatedText text = TestTexts.annotate("In 1981 Ana Berg married Carl Moe. He was a welder. They were divorced in 1986.");
        int they = text.tokens().stream().filter(token -> token.word().equals("They")).findFirst().orElseThrow().index();
        assertThat(text.get(Layer.CHAINS).members(they).stream().map(Chain::label)).containsExactly("Ana Berg", "Carl Moe");
        AnnotatedText brothers = TestTexts.annotate("Ana Berg met the mayor. Two brothers came home. They married their cousins.");
        int others = brothers.tokens().stream().filter(token -> token.word().equals("They")).findFirst().orElseThrow().index();
        assertThat(brothers.get(Layer.CHAINS).members(others)).isEmpty();
    }

    @Test
    void bothAreTheLastTwo() {
        AnnotatedText text = TestTexts.annotate("Ana Berg was wounded. Her cousin Ivan Roe was on the bridge. Both say that nobody came.");
        int both = text.tokens().stream().filter(token -> token.word().equals("Both")).findFirst().orElseThrow().index();
        assertThat(text.get(Layer.CHAINS).members(both).stream().map(Chain::label)).containsExactly("Ana Berg", "Ivan Roe");
    }

    @Test
    void joinsABodyWithItsNameInAnotherLanguage() {
        String text = "Ana worked at the Banco del Litoral as a typist. Kockums, a Swedish company, built ships. The bank refused to hire her.";
        assertThat(chain(text, "Litoral")).contains("The bank");
        assertThat(chain("She works for the Partido Verde. The party lost.", "Verde")).contains("The party");
    }

    @Test
    void aNounTellsWhatTheNameBehindItsPlaceIs() {
        assertThat(chain("The money was paid to a law firm in Johannesburg, Pretorius Lindeque, which bought a house.", "Lindeque")).hasSize(2);
        assertThat(chain("In 2007 a weekly, La Ribera, alleged that she had lied. She sued, and the magazine retracted the story.", "Ribera")).containsExactly("La Ribera", "the magazine");
    }

    @Test
    void joinsWhoeverIsCalledSoBehindAPlace() {
        assertThat(chain("A man from Tunis called Abu Yahya, whose father was a baker, asked for the lorry.", "man")).contains("Abu Yahya");
        assertThat(chain("A man from Tunis called Karl Moe in the evening.", "man")).doesNotContain("Karl Moe");
    }

    @Test
    void anAuntsFatherIsTheGrandfather() {
        String text = "My grandfather was a barber. My father was Milo. Aunt Tomi wrote to us. Tomi's letters came in May. \"Papa helped to dig it,\" Tomi wrote.";
        assertThat(chain(text, "grandfather")).contains("Papa");
    }

    @Test
    void youInALetterAreWhomItGreets() {
        String letter = "Setúbal, 2 May 1999\n\nDear Clara,\n\nAt Easter you asked why your grandfather never spoke at table. I will tell you what I know. He worked in the mine.\n\nDeolinda";
        assertThat(chain(letter, "Clara")).contains("you");
        assertThat(chain("Clara Moe met Dear Leader in May.\n\nI told you that it was late.", "you")).doesNotContain("Clara Moe");
    }

    @Test
    void weWhoTalkedAreTheTellerAndWhoeverWasMet() {
        AnnotatedText text = TestTexts.annotate("I met Karim Roe in the yard behind his shop. He served tea. We talked for two hours. He had worked in the mine.");
        int we = text.tokens().stream().filter(token -> token.word().equals("We")).findFirst().orElseThrow().index();
        assertThat(text.get(Layer.CHAINS).members(we)).hasSize(2);
        AnnotatedText several = TestTexts.annotate("I met Karim Roe and Ana Berg in the yard. We talked to the guards.");
        int all = several.tokens().stream().filter(token -> token.word().equals("We")).findFirst().orElseThrow().index();
        assertThat(several.get(Layer.CHAINS).members(all)).isEmpty();
    }

    @Test
    void theNameBehindABodysNameIsWhoeverHeadsIt() {
        assertThat(chain("The director of Human Rights Watch Karl Moe said so. Moe left.", "director")).contains("Karl Moe");
    }

    @Test
    void whatTheNarratorIsBesidesIsNoNameForHim() {
        AnnotatedText text = TestTexts.annotate("I speak to you as a baker. I saw the soldiers take him.");
        assertThat(text.get(Layer.CHAINS).narrator().orElseThrow().label()).isEqualTo("narrator");
    }

    @Test
    void givesWhatStandsBesideSomebodyToThem() {
        assertThat(chain("The major slept upstairs. In May he shot the baker and his two sons.", "baker")).containsExactly("the baker", "his");
    }

    @Test
    void takesWhoeverAlsoDidSomethingForWhoDidSomethingJustBefore() {
        assertThat(chain("The court ordered the firm to stop. It also ordered the owner to pay.", "court")).containsExactly("The court", "It");
    }

    @Test
    void takesNoUncleForABoy() {
        AnnotatedText text = TestTexts.annotate("They beat my uncle and took his son. The boy was fourteen.");
        assertThat(chain(text, "son", 1)).containsExactly("his son", "The boy");
        assertThat(chain("The police arrested a teenager on Sunday. The boy was held overnight.", "teenager")).containsExactly("a teenager", "The boy");
    }

    @Test
    void knowsACountrymanAgain() {
        assertThat(chain("One of them, a Slovene, stayed behind. The Slovene had a bad leg.", "Slovene")).contains("a Slovene", "The Slovene");
    }

    @Test
    void joinsWhatSomebodyWasCalledBehindAPronoun() {
        assertThat(chain("In prison I met Tendai Moyo. Everyone knew him as Biko. Biko taught us to read.", "Biko")).containsExactly("Tendai Moyo", "him", "Biko", "Biko");
    }

    @Test
    void takesNoTownForThoseWhoDoSomething() {
        assertThat(chain("A woman from Lvov died on the ship and they buried her at sea.", "Lvov")).containsExactly("Lvov");
    }

    @Test
    void takesAnObjectForThatOfTheClauseBeside() {
        assertThat(chain("Marat was an officer. The order, he had heard from a colleague, was to frighten Ergeshov, not to kill him.", "Ergeshov")).contains("him");
        assertThat(chain("Marat was an officer. The order, he had heard from a colleague, was to frighten Ergeshov, not to kill him.", "Marat")).contains("he").doesNotContain("him");
    }

    @Test
    void namesWhoeverOpensAStatementWithHisName() {
        assertThat(chain("I, Omar Haddad, driver, born in Bara, make this statement freely. My father was a farmer.", "My")).contains("I").anyMatch(mention -> mention.startsWith("Omar Haddad"));
        assertThat(chain("I, the undersigned, Omar Haddad, state as follows. My father was a farmer.", "My")).contains("I").anyMatch(mention -> mention.startsWith("Omar Haddad"));
        assertThat(chain("I, John, cannot say it. My father was a farmer.", "My")).doesNotContain("John");
    }
}
