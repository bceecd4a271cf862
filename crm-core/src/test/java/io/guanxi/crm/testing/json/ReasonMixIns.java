package io.guanxi.crm.testing.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import io.guanxi.crm.condition.AttributeKind;
import io.guanxi.crm.condition.ConditionReason;
import io.guanxi.crm.condition.Relation;
import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CollectionMethod;
import io.guanxi.crm.customer.CustomerField;
import io.guanxi.crm.customer.DataGroup;
import io.guanxi.crm.customer.DataKind;
import io.guanxi.crm.customer.TagSource;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.Intent;
import io.guanxi.crm.interaction.InteractionKind;
import io.guanxi.crm.interaction.InteractionResult;
import io.guanxi.crm.interaction.OrientationAspect;
import io.guanxi.crm.interaction.Pole;
import io.guanxi.crm.interaction.RelationshipStrategy;
import io.guanxi.crm.lifecycle.BalanceKind;
import io.guanxi.crm.lifecycle.DeclineCertainty;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.GapMeasure;
import io.guanxi.crm.lifecycle.LifePattern;
import io.guanxi.crm.lifecycle.LifecycleReason;
import io.guanxi.crm.lifecycle.LifecycleSignal;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.lifecycle.RelationshipSignal;
import io.guanxi.crm.lifecycle.Source;
import io.guanxi.crm.lifecycle.TransitionKind;
import io.guanxi.crm.lifecycle.winback.WinBackStep;
import io.guanxi.crm.party.ContactKind;
import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.MessengerService;
import io.guanxi.crm.party.RelationKind;
import io.guanxi.crm.party.RoleKind;
import io.guanxi.crm.purchase.CostKind;
import io.guanxi.crm.purchase.LadderMove;
import io.guanxi.crm.service.ComplaintBenefit;
import io.guanxi.crm.service.ComplaintCause;
import io.guanxi.crm.service.ComplaintSeverity;
import io.guanxi.crm.service.ComplaintState;
import io.guanxi.crm.service.PromiseStatus;
import io.guanxi.crm.service.ServiceReason;
import io.guanxi.crm.service.Side;
import io.guanxi.crm.service.SilenceReason;
import io.guanxi.crm.service.SlaStatus;
import io.guanxi.crm.service.StoreAttribute;
import io.guanxi.crm.statemachine.Ambiguity;
import io.guanxi.crm.statemachine.Origin;
import io.guanxi.crm.statemachine.Outcome;
import io.guanxi.crm.statemachine.Severity;
import io.guanxi.crm.statemachine.StateMachineReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.Money;

/**
 * Reasons, as the journal of a relationship keeps them: {@code {"key":{"lifecycle":"lifecycle.tenure"},"arguments":[
 * {"date":"2024-03-01"},{"period":"P1Y"},{"met":"MET"}]}}. Text and whole numbers need no name of their type.
 */
final class ReasonMixIns {

    private ReasonMixIns() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ConditionReason.class, name = "condition"),
        @JsonSubTypes.Type(value = Relation.class, name = "relation"),
        @JsonSubTypes.Type(value = LifecycleReason.class, name = "lifecycle"),
        @JsonSubTypes.Type(value = ServiceReason.class, name = "service"),
        @JsonSubTypes.Type(value = StateMachineReason.class, name = "stateMachine"),
    })
    interface OfKey {

        @JsonValue
        String key();
    }

    interface OfReason {

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
        @JsonSubTypes({
            @JsonSubTypes.Type(value = String.class, name = "text"),
            @JsonSubTypes.Type(value = Integer.class, name = "int"),
            @JsonSubTypes.Type(value = Long.class, name = "long"),
            @JsonSubTypes.Type(value = BigDecimal.class, name = "decimal"),
            @JsonSubTypes.Type(value = LocalDate.class, name = "date"),
            @JsonSubTypes.Type(value = Period.class, name = "period"),
            @JsonSubTypes.Type(value = Money.class, name = "money"),
            @JsonSubTypes.Type(value = List.class, name = "list"),
            @JsonSubTypes.Type(value = Term.class, name = "term"),
            @JsonSubTypes.Type(value = AttributeKind.class, name = "attributeKind"),
            @JsonSubTypes.Type(value = Channel.class, name = "channel"),
            @JsonSubTypes.Type(value = CollectionMethod.class, name = "collectionMethod"),
            @JsonSubTypes.Type(value = CustomerField.class, name = "customerField"),
            @JsonSubTypes.Type(value = DataGroup.class, name = "dataGroup"),
            @JsonSubTypes.Type(value = DataKind.class, name = "dataKind"),
            @JsonSubTypes.Type(value = TagSource.class, name = "tagSource"),
            @JsonSubTypes.Type(value = Met.class, name = "met"),
            @JsonSubTypes.Type(value = Direction.class, name = "direction"),
            @JsonSubTypes.Type(value = Intent.class, name = "intent"),
            @JsonSubTypes.Type(value = InteractionKind.class, name = "interactionKind"),
            @JsonSubTypes.Type(value = InteractionResult.class, name = "interactionResult"),
            @JsonSubTypes.Type(value = OrientationAspect.class, name = "orientationAspect"),
            @JsonSubTypes.Type(value = Pole.class, name = "pole"),
            @JsonSubTypes.Type(value = RelationshipStrategy.class, name = "relationshipStrategy"),
            @JsonSubTypes.Type(value = BalanceKind.class, name = "balanceKind"),
            @JsonSubTypes.Type(value = FindingKind.class, name = "findingKind"),
            @JsonSubTypes.Type(value = DeclineCertainty.class, name = "declineCertainty"),
            @JsonSubTypes.Type(value = GapMeasure.class, name = "gapMeasure"),
            @JsonSubTypes.Type(value = LifePattern.class, name = "lifePattern"),
            @JsonSubTypes.Type(value = LifecycleSignal.class, name = "lifecycleSignal"),
            @JsonSubTypes.Type(value = LossCause.class, name = "lossCause"),
            @JsonSubTypes.Type(value = RelationshipSignal.class, name = "relationshipSignal"),
            @JsonSubTypes.Type(value = Source.class, name = "source"),
            @JsonSubTypes.Type(value = LifecycleStage.class, name = "lifecycleStage"),
            @JsonSubTypes.Type(value = WinBackStep.class, name = "winBackStep"),
            @JsonSubTypes.Type(value = TransitionKind.class, name = "transitionKind"),
            @JsonSubTypes.Type(value = ContactKind.class, name = "contactKind"),
            @JsonSubTypes.Type(value = ContactUsage.class, name = "contactUsage"),
            @JsonSubTypes.Type(value = MessengerService.class, name = "messengerService"),
            @JsonSubTypes.Type(value = RelationKind.class, name = "relationKind"),
            @JsonSubTypes.Type(value = RoleKind.class, name = "roleKind"),
            @JsonSubTypes.Type(value = CostKind.class, name = "costKind"),
            @JsonSubTypes.Type(value = LadderMove.class, name = "ladderMove"),
            @JsonSubTypes.Type(value = ComplaintBenefit.class, name = "complaintBenefit"),
            @JsonSubTypes.Type(value = ComplaintCause.class, name = "complaintCause"),
            @JsonSubTypes.Type(value = ComplaintSeverity.class, name = "complaintSeverity"),
            @JsonSubTypes.Type(value = ComplaintState.class, name = "complaintState"),
            @JsonSubTypes.Type(value = PromiseStatus.class, name = "promiseStatus"),
            @JsonSubTypes.Type(value = Side.class, name = "side"),
            @JsonSubTypes.Type(value = SilenceReason.class, name = "silenceReason"),
            @JsonSubTypes.Type(value = SlaStatus.class, name = "slaStatus"),
            @JsonSubTypes.Type(value = StoreAttribute.class, name = "storeAttribute"),
            @JsonSubTypes.Type(value = Ambiguity.class, name = "ambiguity"),
            @JsonSubTypes.Type(value = Origin.class, name = "origin"),
            @JsonSubTypes.Type(value = Outcome.class, name = "outcome"),
            @JsonSubTypes.Type(value = Severity.class, name = "severity"),
        })
        List<Object> arguments();
    }

    @JsonTypeName("list")
    interface OfList {}
}
