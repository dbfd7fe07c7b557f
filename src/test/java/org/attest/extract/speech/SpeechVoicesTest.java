package org.attest.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.attest.annotation.Utterance;
import org.attest.build.Standard;
import org.attest.extract.Cast;
import org.attest.extract.Reading;
import org.attest.extract.event.EventExtractor;
import org.attest.extract.Voices;
import org.attest.fact.EventType;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.Role;
import org.junit.jupiter.api.Test;

class SpeechVoicesTest {

    @Test
    void givesTheContentToTheSpeakerAndTheCueToTheAuthor() {
        Scene scene = new Scene("Mara Levin said that the guards had beaten Omar Haddad.");

        assertThat(scene.source("beaten")).isEqualTo("Mara Levin");
        assertThat(scene.relays("beaten")).containsExactly(scene.cast.author());
        assertThat(scene.voice("said").source()).isEqualTo(scene.cast.author());
        assertThat(scene.voice("said").relays()).isEmpty();
    }

    @Test
    void answersOfSomebodyWithoutANameAreNotTheAuthors() {
        Scene scene = new Scene("Talk with a stoker: an interview\n\nHow did you come to the ferry?\n\nMy brother took me along in spring. I was given a desk and a lamp and nobody told me anything else.\n\n"
                + "Where were you that night?\n\nI was at home with a fever. They came to the door and asked me for the list, and I gave it to them.\n\n"
                + "What did you tell the families?\n\nNothing. I wrote to some of them and I never had an answer from any of those people.");

        assertThat(scene.source("took")).isEqualTo("interviewee");
        assertThat(scene.source("gave")).isEqualTo("interviewee");
    }

    @Test
    void whoeverAsksUnderTheNameOfAPaperIsNotTheOneAsked() {
        Scene scene = new Scene("The Stoker of Berth Nine\n\nIn May a court in Oslo sentenced Helga Moen to prison. Among those who heard of it was Omar Haddad, 58, who keeps a kiosk. The Gazette's "
                + "correspondent Nora Kato met him at the kiosk. The Gazette had asked him before. His wife, Samira, poured the tea.\n\nGAZETTE: How does one become a stoker?\n\nHADDAD: By bad luck. I was born in Tyre.\n\n"
                + "GAZETTE: Did you know the captain?\n\nHADDAD: I knew him. Samira burned his letters.\n\nSAMIRA HADDAD: He wanted to sell them.\n\nHADDAD: They arrested me in spring.");

        assertThat(scene.source("born")).isEqualTo("Omar Haddad");
        assertThat(scene.source("arrested")).isEqualTo("Omar Haddad");
        assertThat(scene.source("sell")).isEqualTo("Samira");
        assertThat(scene.source("become")).isNotIn("Omar Haddad", "Samira");
    }

    @Test
    void aRecordInTheThirdPersonIsTheirsWhomItNames() {
        Scene scene = new Scene("SUMMARY OF INTERVIEW\n\nInterviewee: Omar Haddad\nInterviewer: Leila Mansour\n\nHe joined the Border Guard in 2005. In 2008 two men burned his house. The interviewer believes that he fled to Graz.\n\n"
                + "His brother was arrested a week later. He wept.");

        assertThat(scene.source("joined")).isEqualTo("Omar Haddad");
        assertThat(scene.source("burned")).isEqualTo("Omar Haddad");
        assertThat(scene.source("arrested")).isEqualTo("Omar Haddad");
        assertThat(scene.source("fled")).isNotEqualTo("Omar Haddad");
    }

    @Test
    void aRecordIsNobodysWhomNoLineNames() {
        Scene scene = new Scene("The clinic\n\nReporter: Leila Mansour\n\nOmar Haddad joined the Border Guard in 2005. In 2008 two men burned his house.");

        assertThat(scene.source("joined")).isNotEqualTo("Omar Haddad");
        assertThat(scene.source("burned")).isNotEqualTo("Omar Haddad");

        Scene own = new Scene("Testimony of Omar Haddad\n\nBy Leila Mansour\n\nI am a nurse. In 2008 two men burned his house.");

        assertThat(own.source("burned")).isNotEqualTo("Omar Haddad");
    }

    @Test
    void aSpeakerWhomOnlyALabelNamesIsSomebody() {
        Scene scene = new Scene("Hearing of 4 May\n\nMS. ABARA: Where were you?\n\nJOHN OKORO: At the gate.\n\nMS. ABARA: Who came?\n\nJOHN OKORO: Soldiers came and burned the mill.\n\nMS. ABARA: When?\n\nJOHN OKORO: At noon.");

        assertThat(scene.source("burned")).isEqualTo("John Okoro");
    }

    @Test
    void aWitnessWhoOnlyHasANumberIsSomebody() {
        Scene scene = new Scene("Statements\n\nW1 (male, 44)\n\nI left Barda in May. The soldiers burned my house.\n\nW2 (female, 31)\n\nI was arrested at the gate. A guard beat me.");

        assertThat(scene.source("burned")).isEqualTo("W1");
        assertThat(scene.source("beat")).isEqualTo("W2");
    }

    @Test
    void whoeverHasBeenNamedTellsAndNotOneOfTheFamilyWhoComesUpLater() {
        Scene scene = new Scene("The yard\n\nBy Nora Kato\n\nSamira Haddad, 61, sews sails behind the harbour. As Haddad tells it:\n\nI was born in Tyre. In 1977 I married Omar Haddad.\n\nThe men came in March. "
                + "They beat my husband, and Omar died.");

        assertThat(scene.source("born")).isEqualTo("Samira Haddad");
        assertThat(scene.source("beat")).isEqualTo("Samira Haddad");
    }

    @Test
    void whoeverIsNamedInWhatHeSaysIsNotTheOneWhoSaysIt() {
        Scene scene = new Scene("Omar Haddad suspects a colleague. The colleague laughed. \"Omar was asleep,\" he said. Nora Kato had slept there too. By her own account, Nora Kato had snored.");

        assertThat(scene.source("asleep")).isNotEqualTo("Omar Haddad");
        assertThat(scene.source("snored")).isEqualTo("Nora Kato");
        assertThat(new Scene("Omar Haddad rose. \"I am Omar Haddad,\" he said, \"and the harbour is closed.\"").source("closed")).isEqualTo("Omar Haddad");
    }

    @Test
    void aSentenceMayOpenWithItsSourceAndWhatIsToldOfIt() {
        Scene scene = new Scene("According to two former clerks who asked not to be named, the company had been fined twice. According to a guard who was on duty, Omar Haddad was questioned there. According to the law, the gate was closed.");

        assertThat(scene.source("fined")).isEqualTo("two former clerks");
        assertThat(scene.source("questioned")).isEqualTo("a guard");
        assertThat(scene.voice("closed").source()).isEqualTo(scene.cast.author());
    }

    @Test
    void aHeadIsWhoeverIsCalledSoBesides() {
        Scene scene = new Scene("The inquiry was closed in June. Its head, Colonel Omar Haddad, who has since been promoted, concluded that Nora Kato had drowned.");

        assertThat(scene.source("drowned")).isEqualTo("Omar Haddad");
    }

    @Test
    void aReportThatSomebodyHasSeenIsNotTheirs() {
        Scene scene = new Scene("A report of 2012, seen by the Gazette, says that the doors were chained. A 2013 report, written by Nora Kato, says that the guards had fled.");

        assertThat(scene.voice("chained").source()).isEqualTo(scene.cast.author());
        assertThat(scene.source("fled")).isEqualTo("Nora Kato");
    }

    @Test
    void whatIsInsertedIsSaidOfAllTheSentence() {
        Scene scene = new Scene("Last winter, Nora Kato said, an old man came to the door and told her grandmother that his father had been a guard. Omar Haddad said that the road was closed and warned that it would stay so.");

        assertThat(scene.source("told")).isEqualTo("Nora Kato");
        assertThat(scene.voice("warned").source()).isEqualTo(scene.cast.author());
    }

    @Test
    void whatIsDeniedEndsWhereTheTellerGoesOn() {
        Scene scene = new Scene("Omar Haddad denied that anyone had asked for troops, and no one was ever tried. Nora Kato said that the harbour was closed, and the guards had left.");

        assertThat(scene.source("asked")).isEqualTo("Omar Haddad");
        assertThat(scene.voice("tried").source()).isEqualTo(scene.cast.author());
        assertThat(scene.source("left")).isEqualTo("Nora Kato");
    }

    @Test
    void aLongStatementGoesOnOverParagraphsOfItsOwn() {
        Scene scene = new Scene("Omar Haddad tunes pianos. \"I learned the trade from a prisoner of war,\" he says. \"He lived in our cellar.\"\n\n\"In May the soldiers fired at us on the embankment. I carried a girl to the hospital "
                + "and she died on the stairs, and nobody knew her.\n\n\"My father never spoke of it.\"\n\nThe rector paid for his glasses. \"He is a good man,\" he says.");

        assertThat(scene.source("fired")).isEqualTo("Omar Haddad");
        assertThat(scene.source("spoke")).isEqualTo("Omar Haddad");
    }

    @Test
    void whatSomebodyWouldTellIsNoAccount() {
        Scene scene = new Scene("Of those years Nora Kato would recount only that she had led a choir. The colonels held her on an island. Omar Haddad recounted how he fled. The guards shot at him.");

        assertThat(scene.voice("held").source()).isEqualTo(scene.cast.author());
        assertThat(scene.source("shot")).isEqualTo("Omar Haddad");
    }

    @Test
    void inAnAnswerWhoeverCameUpLastSaysIt() {
        Scene scene = new Scene("Interview with Nora Kato\n\nQ: What happened?\nA: An engineer testified that nobody had warned them. My brother Omar drowned. \"Leave the goats,\" he shouted to me.\nQ: When?\nA: In May.");

        assertThat(scene.source("Leave")).isEqualTo("Omar");
    }

    @Test
    void rarerNounsOfPeopleSpeakAndThingsDoNot() {
        Scene scene = new Scene("The local prefect said that the mine was empty. The records say that the pumps stopped. One engineer, who was dismissed in April, says that the owner fled. The opposition says that the minister lied.");

        assertThat(scene.source("empty")).isEqualTo("The local prefect");
        assertThat(scene.voice("stopped").source()).isEqualTo(scene.cast.author());
        assertThat(scene.source("fled")).isEqualTo("One engineer");
        assertThat(scene.source("lied")).isEqualTo("The opposition");
    }

    @Test
    void whatIsToldInsideAQuotationIsNotWhatWasToldBeforeIt() {
        Scene scene = new Scene("Omar Haddad's brother, Karim, said that Omar had dreamed of water. \"He told our mother that he would not sail,\" he said. \"Then the ferry left.\"");

        assertThat(scene.source("left")).isEqualTo("Karim");
    }

    @Test
    void readsWhatIsDeniedInGerundsAndWhatIsAccepted() {
        Scene scene = new Scene("Omar Haddad denied having been in Tyre. Nora Kato accepted that she had drunk. The mayor accepted the prize that the town had founded. A girl screamed that the captain had fallen.");

        assertThat(scene.source("been")).isEqualTo("Omar Haddad");
        assertThat(scene.source("drunk")).isEqualTo("Nora Kato");
        assertThat(scene.voice("founded").source()).isEqualTo(scene.cast.author());
        assertThat(scene.source("fallen")).isEqualTo("A girl");
    }

    @Test
    void aLetterWithinAStoryIsItsWriters() {
        Scene scene = new Scene("Letters from the Station\n\nMy uncle Anton Moen kept his letters in a tin, which I found in 2011 when my mother moved to Zadar with two cats.\n\nThe first is dated 3 March 1921:\n\nDear brother,\n\n"
                + "We landed on Tuesday. A doctor looked into my eyes.\n\nYour Anton\n\nHe was kept for five weeks. I have shown the tin to an archivist.");

        assertThat(scene.source("landed")).isEqualTo("Anton Moen");
        assertThat(scene.voice("kept").source()).isEqualTo(scene.cast.author());
        assertThat(scene.voice("shown").source()).isEqualTo(scene.cast.author());
    }

    @Test
    void whoeverWasSpokenToReplies() {
        Scene scene = new Scene("I told the captain that the trader sold nothing but thyme. He replied that the gate was closed. I worked for Omar Haddad. Omar Haddad told the guards that the ferry had left. He added that the harbour was empty.");

        assertThat(scene.source("closed")).isEqualTo("the captain");
        assertThat(scene.source("empty")).isEqualTo("Omar Haddad");
    }

    @Test
    void aSentenceOfTwoTellersDoesNotCarryTheFirstOn() {
        Scene scene = new Scene("Nora Kato claimed that the clerk had been drunk. The clerk laughed at the gate. Omar Haddad said that the bridge was closed, and Nora Kato replied that the ferry had left.");

        assertThat(scene.voice("laughed").source()).isEqualTo(scene.cast.author());
    }

    @Test
    void followsNestedReportsToTheInnermostSource() {
        Scene scene = new Scene("Mara Levin said that Omar Haddad claimed that the prison was empty.");

        assertThat(scene.source("prison")).isEqualTo("Omar Haddad");
        assertThat(scene.relays("prison")).extracting(thing -> scene.cast.entity(thing).label()).startsWith("Mara Levin").hasSize(2);
        assertThat(scene.source("claimed")).isEqualTo("Mara Levin");
    }

    @Test
    void anAnnouncedAccountGoesOnUntilSomebodyElseTells() {
        Scene scene = new Scene("Nora Kato told us about the quarry. The foremen beat the boys daily. Her brother was locked in a shed. Omar Haddad says that the shed was open.");

        assertThat(scene.source("beat")).isEqualTo("Nora Kato");
        assertThat(scene.source("locked")).isEqualTo("Nora Kato");
        assertThat(scene.source("open")).isEqualTo("Omar Haddad");
    }

    @Test
    void whatATellerWitnessedIsStillTold() {
        Scene scene = new Scene("Nora Kato said that the ferry left at noon. A rope broke near the bow. She saw two sailors jump. The ferry was built in 1970.");

        assertThat(scene.source("broke")).isEqualTo("Nora Kato");
        assertThat(scene.source("jump")).isEqualTo("Nora Kato");
        assertThat(scene.voice("built").source()).isEqualTo(scene.cast.author());
    }

    @Test
    void betweenTwoReportsOfOneTellerTheAccountGoesOn() {
        Scene scene = new Scene("Nora Kato said that the miller fled. His barn was burned the same night. She added that nobody was hurt.");

        assertThat(scene.source("burned")).isEqualTo("Nora Kato");
    }

    @Test
    void theAuthorGoesOnAfterAReport() {
        Scene scene = new Scene("Nora Kato said that the miller fled. The police arrested Omar Haddad on Monday. He is in prison.");

        assertThat(scene.voice("arrested").source()).isEqualTo(scene.cast.author());
    }

    @Test
    void whatIsSaidWithinTheStoryBeginsNoAccount() {
        Scene scene = new Scene("Nora Kato told her husband that she was ill. The barn burned that night. She told her husband that she was cold.");

        assertThat(scene.voice("burned").source()).isEqualTo(scene.cast.author());
    }

    @Test
    void accountsBelowAHeadingAreTheirWitnesses() {
        Scene scene = new Scene("""
                The Loss of the Ferry

                1. Summary

                The ferry sank in May. It was never raised.

                2. Statements

                Nora Kato, the cook, was asleep in the galley. The lamp fell at midnight. Two men cut the ropes.

                3. Findings

                Omar Haddad signed the papers. The ropes were old.
                """);

        assertThat(scene.source("cut")).isEqualTo("Nora Kato");
        assertThat(scene.voice("old").source()).isEqualTo(scene.cast.author());
    }

    @Test
    void inAnInquiryEachNumberedParagraphIsTheAccountOfTheWitnessWhoOpensIt() {
        Scene scene = new Scene("""
                1. On 3 May 2013 two workers were killed at the Lund estate. The Observatory interviewed seven people.

                2. Witness A, Marta Lagos, 41, cooks for the workers. The guards got out and burned the huts.

                3. Mr. Duarte's brother Wilmer gave the following account. A lieutenant ordered him to turn back.

                4. The estate's manager, Hernan Boza, was interviewed by telephone. Two guards had been wounded.

                5. The Observatory finds that the guards fired without warning. Both men were shot from behind.
                """);
        assertThat(scene.source("burned")).isEqualTo("Marta Lagos");
        assertThat(scene.source("ordered")).isEqualTo("Wilmer");
        assertThat(scene.source("wounded")).isEqualTo("Hernan Boza");
        assertThat(scene.voice("shot").source()).isEqualTo(scene.cast.author());
    }

    @Test
    void aDocumentSpeaksForItsMaker() {
        Scene scene = new Scene("A study by the Rhine Institute found that the wells were poisoned. The ministry's letter states that the wells were closed.");

        assertThat(scene.source("poisoned")).isEqualTo("Rhine Institute");
        assertThat(scene.source("closed")).containsIgnoringCase("ministry");
    }

    @Test
    void whomADocumentIsAboutIsNotItsMaker() {
        Scene scene = new Scene("Omar Haddad lived in Kilis. His indictment says that the barn was burned. His diary says that the wells were closed.");

        assertThat(scene.source("burned")).isNotEqualTo("Omar Haddad");
        assertThat(scene.source("closed")).isEqualTo("Omar Haddad");
    }

    @Test
    void whoeverIsDeposedOrDescribedBeginsNoAccount() {
        Scene deposed = new Scene("Omar Haddad deposed the president. The barracks burned that night.");
        Scene described = new Scene("Nora Kato described the president. The barracks burned that night.");

        assertThat(deposed.voice("burned").source()).isEqualTo(deposed.cast.author());
        assertThat(described.voice("burned").source()).isEqualTo(described.cast.author());
    }

    @Test
    void aHeadingThatOnlySpeaksOfWitnessesOpensNoTestimony() {
        Scene scene = new Scene("""
                The Year in the Valley

                Killing of witnesses

                Omar Haddad, the miller, burned two barns in May. The lamp fell at midnight. Two men cut the ropes.
                """);

        assertThat(scene.voice("fell").source()).isEqualTo(scene.cast.author());
    }

    @Test
    void whoeverIsToldIsNoSource() {
        Scene scene = new Scene("Omar Haddad was taken aside and told that the farm had been sold.");

        assertThat(scene.voice("sold").source()).isEqualTo(scene.cast.author());
        assertThat(scene.facts()).filteredOn(Fact.HasRole.class::isInstance).extracting(fact -> ((Fact.HasRole) fact).role()).doesNotContain(Role.AGENT);
    }

    @Test
    void whoeverIsAskedFirstSaysNothingByIt() {
        Scene scene = new Scene("Told that the mill was closed, Nora Kato laughed. Asked whether he would resign, Omar Haddad left. Ordered to disband, the delegates met in a barn.");

        assertThat(scene.voice("closed").source()).isEqualTo(scene.cast.author());
        assertThat(scene.voice("resign").source()).isEqualTo(scene.cast.author());
        assertThat(scene.voice("disband").source()).isEqualTo(scene.cast.author());
    }

    @Test
    void whoWordsAReportCallsPeopleWhatTheyAre() {
        Scene scene = new Scene("Mara Levin said that Omar Haddad, a baker, had fled. \"My brother, a baker, has fled,\" said Nora Kato.");

        assertThat(scene.wording("baker")).isEqualTo(scene.cast.author());
        assertThat(scene.source("fled")).isEqualTo("Mara Levin");
    }

    @Test
    void leavesSharedKnowledgeToTheAuthor() {
        Scene scene = new Scene("Mara Levin realised that the door was open.");

        assertThat(scene.voice("open").source()).isEqualTo(scene.cast.author());
        assertThat(scene.voice("open").utterance().map(Utterance::attitude)).contains(Utterance.Attitude.LEARN);
    }

    @Test
    void whatIsOnlyWantedStaysTheTellers() {
        Scene scene = new Scene("Omar Haddad wants to leave. Mara Levin said that Omar Haddad had promised to return.");

        assertThat(scene.voice("leave").source()).isEqualTo(scene.cast.author());
        assertThat(scene.voice("leave").utterance().map(Utterance::attitude)).contains(Utterance.Attitude.WANT);
        assertThat(scene.source("return")).isEqualTo("Omar Haddad");
    }

    @Test
    void tellsOfASayingWithItsSpeakerHearerAndContent() {
        Scene scene = new Scene("Mara Levin told Omar Haddad that the road was closed.");

        List<Fact> facts = scene.facts();

        assertThat(facts).filteredOn(Fact.IsA.class::isInstance).extracting(fact -> ((Fact.IsA) fact).type()).containsExactly(EventType.STATEMENT);
        assertThat(facts).filteredOn(Fact.HasRole.class::isInstance).extracting(fact -> ((Fact.HasRole) fact).role()).containsExactly(Role.AGENT, Role.RECIPIENT);
        assertThat(facts).filteredOn(Fact.Relates.class::isInstance).allSatisfy(fact -> {
            Fact.Relates relates = (Fact.Relates) fact;
            assertThat(relates.relation()).isEqualTo(Relation.CONTENT);
            assertThat(scene.text.textOf(((Referent.Words) relates.object()).span())).isEqualTo("the road was closed");
        });
    }

    @Test
    void knowsThatAnUnsaidThingWasNotSaid() {
        Scene scene = new Scene("Mara Levin did not say whether the men had been charged.");

        assertThat(scene.facts()).isNotEmpty().allSatisfy(fact -> assertThat(fact.attestation().factuality()).isEqualTo(Factuality.COUNTERFACTUAL));
    }

    @Test
    void aTurnIsWhoseOwnWordsItHolds() {
        Scene scene = new Scene("Interview with a fisherman\n\nInterviewer: Who are you?\n\nWitness: I am Jon Haddad. I mend nets.\n\nInterviewer: Where do you live?\n\nWitness: I live in Kilis.");

        assertThat(scene.source("mend")).isEqualTo("Jon Haddad");
        assertThat(scene.source("live")).isNotEqualTo("Jon Haddad");
        assertThat(scene.source("Kilis")).isEqualTo("Jon Haddad");
    }

    @Test
    void theOneWhoAddsIsNotTheOneOfWhomItIsSaid() {
        Scene scene = new Scene("Jon Haddad said that the harbour was closed. Omar Moen, he added, had been arrested in May.");

        assertThat(scene.source("arrested")).isEqualTo("Jon Haddad");
    }

    @Test
    void whoeverNobodyAskedIsNotTheNextSpeaker() {
        Scene scene = new Scene("Omar Moen came home in May. Nobody asked him whether he was ill. He said that the harbour was closed.");

        assertThat(scene.source("closed")).isEqualTo("Omar Moen");
    }

    @Test
    void aPressStatementIsItsSpeakers() {
        Scene scene = new Scene("The Transport Minister, Helga Moen, said:\n\nThe bridge was closed last night. We will repair it.\n\nNobody was arrested.");

        assertThat(scene.source("closed")).isEqualTo("Helga Moen");
        assertThat(scene.source("arrested")).isEqualTo("Helga Moen");
        assertThat(scene.relays("arrested")).containsExactly(scene.cast.author());
    }

    @Test
    void whoeverIsCalledByNoNounSpeaksAllTheSame() {
        Scene scene = new Scene("We spoke to eleven residents. Another said that soldiers had burned the mill. A third told us that her son was shot. Others claimed that the priest was arrested. "
                + "\"They hanged two men,\" said one woman.");

        assertThat(scene.source("burned")).isEqualTo("Another");
        assertThat(scene.source("shot")).isEqualTo("A third");
        assertThat(scene.source("arrested")).isEqualTo("Others");
        assertThat(scene.source("hanged")).isEqualTo("one woman");
    }

    @Test
    void whatGoesOnBehindAnInsertedSayingIsSaidToo() {
        Scene scene = new Scene("Mara Levin met us in May. The men were beaten, Levin says, and driven to the camp. They killed the dog, she told me, and then burned the barn.");

        assertThat(scene.source("beaten")).isEqualTo("Mara Levin");
        assertThat(scene.source("driven")).isEqualTo("Mara Levin");
        assertThat(scene.source("burned")).isEqualTo("Mara Levin");
    }

    @Test
    void bodiesAndHousesSpeak() {
        Scene scene = new Scene("The harbour office said two men had drowned. The radio said the mill was burned. The hospital said that nobody had died. The defence claims that he was deported.");

        assertThat(scene.source("drowned")).isEqualTo("The harbour office");
        assertThat(scene.source("burned")).isEqualTo("The radio");
        assertThat(scene.source("died")).isEqualTo("The hospital");
        assertThat(scene.source("deported")).isEqualTo("The defence");
    }

    @Test
    void aReportOfThePoliceIsTheirs() {
        Scene scene = new Scene("The police came at noon. The police report says that the guards beat the prisoner. The battalion left in May. A communiqué of the battalion says that a soldier was abducted.");

        assertThat(scene.source("beat")).isEqualTo("The police");
        assertThat(scene.source("abducted")).isEqualTo("The battalion");
    }

    @Test
    void whatStandsBelowTheNameOfAWitnessIsToldByThem() {
        Scene scene = new Scene("B. Witness A\n\nWitness A, 38, was lighting her stove when she heard engines.\n\nShe states that men opened fire. Another man burned the huts.\n\n"
                + "C. The authorities\n\nThe police arrested two men at noon.");

        assertThat(scene.source("burned")).isEqualTo("Witness A");
        assertThat(scene.source("arrested")).isNotEqualTo("Witness A");
    }

    @Test
    void anAffidavitGoesOn() {
        Scene scene = new Scene("The company was founded in Lima. In her affidavit Mara Levin says that she was locked in a room for two days. The foreman beat her with a cable.");

        assertThat(scene.source("beat")).isEqualTo("Mara Levin");
    }

    @Test
    void whatIsSaidGoesOnToItsLastThat() {
        Scene scene = new Scene("Mara Levin stated that a truck came from the valley, that a boy raised his stick, and that the driver shouted they were late.");

        assertThat(scene.source("shouted")).isEqualTo("Mara Levin");
        assertThat(scene.source("late")).isEqualTo("the driver");
    }

    private static final class Scene {
        private final AnnotatedText text;
        private final Cast cast;
        private final Voices voices;

        Scene(String words) {
            text = TestTexts.annotate(words);
            cast = Cast.of(text);
            voices = new SpeechVoices(text, cast);
        }

        Voices.Voice voice(String word) {
            return voices.at(text.tokens().stream().filter(token -> token.word().equals(word)).findFirst().orElseThrow().index());
        }

        /** Of the first of these words. */
        Referent.Thing wording(String word) {
            return voices.wording(text.tokens().stream().filter(token -> token.word().equals(word)).findFirst().orElseThrow().index()).source();
        }

        String source(String word) {
            return cast.entity(voice(word).source()).label();
        }

        List<Referent.Thing> relays(String word) {
            return voice(word).relays();
        }

        List<Fact> facts() {
            Reading reading = Standard.reader().reading(text);
            List<Fact> facts = new ArrayList<>(new EventExtractor().extract(reading));
            facts.addAll(new SpeechExtractor().extract(reading));
            return facts.stream().filter(fact -> fact.subject() instanceof Referent.Event event && isSaying(event)).toList();
        }

        private boolean isSaying(Referent.Event event) {
            return Set.of("told", "say").contains(text.textOf(event.trigger()));
        }
    }
}
