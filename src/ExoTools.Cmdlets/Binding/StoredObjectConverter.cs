using System.Management.Automation;

namespace ExoTools.Binding;

/// <summary>Lets the shell make the module's objects again when Receive-Job and Import-Clixml return them; see ExoTools.Types.ps1xml.</summary>
public sealed class StoredObjectConverter : PSTypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) => Rehydration.TypeOf(sourceValue) == destinationType;

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        Rehydration.TryBuild(sourceValue) ?? throw new PSInvalidCastException($"The stored {destinationType.Name} lacks some of its parts.");

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        throw new NotSupportedException("The module's objects are stored by the shell itself.");
}
